import * as v from 'valibot';
import type { ArchiveState } from './model.ts';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Text = v.nullable(v.string());
const POST = { key: v.string(), address: v.string(), title: v.string(), day: Text };

/**
 * The form of a stored state. One of another form, as an older version may have left or a damaged disk, is as good as none:
 * what was read is in the record, and a new reading skips it.
 */
export const ArchiveStateSchema: v.GenericSchema<unknown, ArchiveState> = v.object({
  blog: v.string(),
  origins: v.pipe(v.array(v.string()), v.minLength(1)),
  range: v.object({ from: Text, to: Text }),
  phase: v.picklist(['survey', 'reading']),
  status: v.picklist(['running', 'resting', 'ready', 'done', 'stopped']),
  rest: v.nullable(
    v.picklist([
      'asked',
      'permission',
      'robots',
      'nofollow',
      'noArchive',
      'moved',
      'unanswered',
      'failures',
      'quota',
      'blocked',
      'newerVersion',
      'unavailable',
      'upgradeFailed',
      'internal',
    ]),
  ),
  robots: v.nullable(v.object({ text: v.string(), fetched: Count })),
  probes: v.array(
    v.object({ page: Count, posts: Count, first: Text, newest: Text, oldest: Text, hasNext: v.boolean() }),
  ),
  extent: v.nullable(v.object({ first: Count, last: Count, posts: Count })),
  page: v.nullable(Count),
  queue: v.array(v.object(POST)),
  found: Count,
  recorded: Count,
  known: Count,
  failed: v.array(
    v.object({
      ...POST,
      reason: v.picklist([
        'gone',
        'refused',
        'server',
        'moved',
        'notHtml',
        'tooLarge',
        'noPost',
        'robots',
        'excluded',
        'analysis',
      ]),
      status: v.nullable(Count),
    }),
  ),
  failedInRow: Count,
  last: v.nullable(v.object(POST)),
  requests: Count,
  pace: Count,
  waiting: v.nullable(v.object({ why: v.picklist(['offline', 'busy', 'trouble']), until: v.number() })),
  attempts: Count,
  attemptsInRow: Count,
  started: Count,
  finished: v.nullable(Count),
});
