import * as v from 'valibot';
import { BACKUP_RHYTHMS } from '../backup/due.ts';

/** How strongly marks are coloured: tinted grounds, stronger ones, or lines alone. */
const COLOURINGS = ['soft', 'strong', 'lines'] as const;

/** The languages that the interface speaks. */
export const LANGUAGES = ['ja', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** In which language the interface speaks: the browser's, or one chosen against it. */
const LANGUAGE_CHOICES = ['browser', ...LANGUAGES] as const;

/** The longest rest of the pointer that can be set before a card opens, in ms. */
const LONGEST_DWELL = 2_000;

/** The rests of the pointer that the reader can choose among, in ms. */
export const DWELLS = { quick: 80, usual: 220, slow: 500, slowest: 1_000 } as const;

export type DwellName = keyof typeof DWELLS;

/** A part that is missing or no longer valid takes its own default and leaves the others as they were set. */
const flag = (standard: boolean) => v.optional(v.fallback(v.boolean(), standard), standard);

const KindsSchema = v.object({
  mention: flag(true),
  speech: flag(true),
  fragment: flag(true),
  statement: flag(true),
  note: flag(true),
});

const SettingsSchema = v.object({
  /** Which kinds of marks are painted and can be pointed at. */
  kinds: v.optional(
    v.fallback(KindsSchema, () => v.parse(KindsSchema, {})),
    {},
  ),
  colours: v.optional(v.fallback(v.picklist(COLOURINGS), 'soft'), 'soft'),
  /** Whether marks are printed with the page. */
  print: flag(false),
  /** Whether a legend of the speakers stands beside a post. */
  legend: flag(false),
  /** How long the pointer rests on a mark before its card opens, in ms. */
  dwell: v.optional(
    v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_DWELL)), DWELLS.usual),
    DWELLS.usual,
  ),
  /** How often the reader is reminded of a backup. */
  backupReminder: v.optional(v.fallback(v.picklist(BACKUP_RHYTHMS), 'monthly'), 'monthly'),
  language: v.optional(v.fallback(v.picklist(LANGUAGE_CHOICES), 'browser'), 'browser'),
});

/** What the reader can set. Which blogs are read is told by the browser's permissions, not here. */
export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>;

/** The settings of somebody who has set nothing. */
export const DEFAULT_SETTINGS: Settings = v.parse(SettingsSchema, {});

/** Settings from what was stored, whatever that is: what cannot be read is as if it had never been set. */
export function parseSettings(stored: unknown): Settings {
  const parsed = v.safeParse(SettingsSchema, stored);
  return parsed.success ? parsed.output : DEFAULT_SETTINGS;
}

/** The name of the choice that is nearest to a rest in ms. */
export function nearestDwell(dwell: number): DwellName {
  const names = Object.keys(DWELLS) as DwellName[];
  const distance = (name: DwellName) => Math.abs(DWELLS[name] - dwell);
  return names.reduce((best, name) => (distance(name) < distance(best) ? name : best));
}
