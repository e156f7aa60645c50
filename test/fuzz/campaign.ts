/** The environment variable that tells the properties to try more cases than among the unit tests. */
export const CAMPAIGN = 'HATSUGENROKU_FUZZ';

/** How many cases all properties try together among the unit tests, about. */
export const USUAL_CASES = 4_000;

/** How the properties are to be tried. */
export interface Campaign {
  readonly seed: number;
  /** How many times the usual number of cases. */
  readonly scale: number;
  /** Where each property tells what was found, a line of JSON each (a {@link Finding}); null where nobody asks. */
  readonly report: string | null;
}

/** What trying one property gave. */
export interface Finding {
  readonly name: string;
  readonly cases: number;
  readonly failed: boolean;
}

/** The campaign that {@link CAMPAIGN} tells; without one, that of the unit tests. */
export function readCampaign(json: string | undefined): Campaign {
  return json === undefined ? { seed: 20261125, scale: 1, report: null } : JSON.parse(json);
}
