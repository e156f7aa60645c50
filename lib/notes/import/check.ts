import * as v from 'valibot';
import { ImportError } from './import-error.ts';

/** The value in the form that a schema gives it. @throws ImportError `form`, with the path from the file's root */
export function check<Output>(
  schema: v.GenericSchema<unknown, Output>,
  value: unknown,
  path: string,
): Output {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new ImportError('form', issue.message, {
    path: [path, v.getDotPath(issue)].filter(Boolean).join('.'),
  });
}

/** Whether a value is an object, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of what JSON-LD lets stand alone or in a list; nothing where there is nothing. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
