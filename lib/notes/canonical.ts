/**
 * A JSON value as text, the same for values that say the same, whatever the order of their properties: RFC 8785 without
 * its rules for numbers, of which records hold whole ones alone.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
