/** Whether two JSON values say the same, whatever the order of their properties. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [entries, others] = [Object.entries(a), Object.entries(b)];
  return (
    entries.length === others.length &&
    entries.every(([key, value]) => Object.hasOwn(b, key) && isSameJson(value, b[key as keyof typeof b]))
  );
}

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
