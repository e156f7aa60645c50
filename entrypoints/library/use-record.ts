import { useCallback, useEffect } from 'preact/hooks';
import { type LibraryPerson, peopleOf } from '../../lib/library/people.ts';
import { type Loaded, useLoaded } from '../popup/use-loaded.ts';
import type { LibraryServices } from './services.ts';

/** Something of the record, read anew whenever the record changes. `read` must stay the same function for the same reading. */
export function useRecord<T>(
  { onRecordChanged }: Pick<LibraryServices, 'onRecordChanged'>,
  read: () => Promise<T>,
): readonly [Loaded<T>, retry: () => void] {
  const [loaded, reload] = useLoaded(read);
  useEffect(() => onRecordChanged(reload), [onRecordChanged, reload]);
  return [loaded, reload];
}

/** Who said something, and in which colours their marks are painted. */
export interface KnownPeople {
  readonly people: readonly LibraryPerson[];
  readonly byKey: ReadonlyMap<string, LibraryPerson>;
  readonly colours: ReadonlyMap<string, string>;
}

/** Everybody who said something. */
export function usePeople(services: LibraryServices): readonly [Loaded<KnownPeople>, retry: () => void] {
  const { record } = services;
  const read = useCallback(async (): Promise<KnownPeople> => {
    const [rows, colours] = await Promise.all([record.people(), record.colours()]);
    const people = peopleOf(rows);
    return { people, byKey: new Map(people.map((person) => [person.key, person])), colours };
  }, [record]);
  return useRecord(services, read);
}

/** Stands in while people are being read, and where they cannot be. */
export const NO_PEOPLE: KnownPeople = { people: [], byKey: new Map(), colours: new Map() };
