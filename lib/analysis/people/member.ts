import { affiliationOf, countryIn, titleWithoutAffiliation } from './affiliations.ts';
import type { Finding } from './finding.ts';
import { type NameForm, nameForm } from './name-forms.ts';
import type { Reading } from './reading.ts';

/** A finding with all that tells whom it means. */
export interface Member {
  readonly finding: Finding;
  readonly form: NameForm;
  /** The title without its country, or null. */
  readonly title: string | null;
  readonly affiliation: string | null;
  readonly country: string | null;
  /** The place in the order of the text. */
  readonly order: number;
}

/** Reads off a finding what tells whom it means. */
export function memberOf(reading: Reading, finding: Finding, order: number): Member {
  const affiliation = affiliationOf(reading, finding);
  return {
    finding,
    form: nameForm(reading, finding.name),
    title: finding.title === null ? null : titleWithoutAffiliation(reading, finding.title),
    affiliation: affiliation === null ? null : reading.text.slice(affiliation.start, affiliation.end),
    country: countryIn(reading, affiliation),
    order,
  };
}
