import { affiliationOf } from './affiliations.ts';
import type { Finding } from './finding.ts';
import { isPublicBody } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** Takes who belongs to a government, a party, an armed force or an international body for official: 外務省のX氏. */
export function addPublicAffiliations(reading: Reading, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => {
    if (finding.official || finding.evidence === 'bare') return finding;
    const affiliation = affiliationOf(reading, finding);
    if (affiliation === null || !isPublicBody(reading.text.slice(affiliation.start, affiliation.end)))
      return finding;
    return { ...finding, official: true };
  });
}
