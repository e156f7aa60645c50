import { PeopleList } from './people-list.tsx';
import { PersonPage } from './person-page.tsx';
import type { SectionProps } from './section.ts';

/** Everybody who said something, or one of them. */
export default function People(props: SectionProps) {
  const [key] = props.route.path;
  return key === undefined ? <PeopleList {...props} /> : <PersonPage key={key} {...props} person={key} />;
}
