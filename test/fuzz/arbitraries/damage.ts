import fc from 'fast-check';

/** What somebody may put where a file has something else. */
const anyOddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    2 ** 53,
    '',
    ' ',
    '\ud800',
    '\u0000',
    '\u202e',
    [],
    {},
  ),
  fc.constantFrom<unknown>(
    ...[
      '__proto__',
      'constructor',
      'javascript:alert(1)',
      'https://',
      'HTTP://A.example',
      'https://a.example/%',
    ],
    ...[
      '2026-02-30T00:00:00.000Z',
      '2026-01-01T24:00:00.000Z',
      '9999-12-31T23:59:59.999Z',
      '-1',
      'Annotation',
    ],
    ...[
      '+275760-09-13T00:00:00.000Z',
      '0000-01-01T00:00:00.000Z',
      '１９９９',
      'urn:uuid:',
      '<script>',
      '=1+1',
    ],
  ),
  fc.jsonValue({ noUnicodeString: false, maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.integer({ min: 1, max: 40 }).map((length) => 'あ'.repeat(2 ** (length % 12))),
  fc.integer({ min: 1, max: 200 }).map((depth) => nested(depth)),
);

function nested(depth: number): unknown {
  let value: unknown = {};
  for (let level = 0; level < depth; level++) value = level % 2 ? { refinedBy: value } : [value];
  return value;
}

/** One thing done to a JSON value at the place that `at` chooses. */
type Damage =
  | { readonly do: 'put' | 'add'; readonly at: number; readonly value: unknown }
  | { readonly do: 'drop' | 'wrap' | 'double' | 'rename'; readonly at: number }
  | { readonly do: 'swap'; readonly at: number; readonly with: number };

const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ do: fc.constantFrom('put' as const, 'add' as const), at: fc.nat(), value: anyOddValue }),
  fc.record({
    do: fc.constantFrom('drop' as const, 'wrap' as const, 'double' as const, 'rename' as const),
    at: fc.nat(),
  }),
  fc.record({ do: fc.constant('swap' as const), at: fc.nat(), with: fc.nat() }),
);

/** A JSON value of the kind that `valid` gives, with up to four things changed somewhere in it. */
export function damaged(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(valid, fc.array(anyDamage, { minLength: 1, maxLength: 4 }))
    .map(([value, damages]) => damages.reduce(inflict, structuredClone(value)));
}

/** A place in a JSON value: what holds it, and under which name or index. */
type Place = readonly [holder: Record<string, unknown>, key: string];

function placesOf(root: unknown): Place[] {
  const places: Place[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      places.push([value as Record<string, unknown>, key]);
      visit((value as Record<string, unknown>)[key]);
    }
  };
  visit(root);
  return places;
}

function inflict(root: unknown, damage: Damage): unknown {
  const places = placesOf(root);
  const place = places[damage.at % Math.max(1, places.length)];
  if (!place) return damage.do === 'put' ? damage.value : [root];
  const [holder, key] = place;
  const value = holder[key];
  switch (damage.do) {
    case 'put':
      holder[key] = structuredClone(damage.value);
      break;
    case 'add':
      if (Array.isArray(holder)) holder.push(structuredClone(damage.value));
      else if (typeof value === 'object' && value !== null)
        Object.assign(value, { [key]: structuredClone(damage.value) });
      break;
    case 'drop':
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      break;
    case 'wrap':
      holder[key] = [value];
      break;
    case 'double':
      if (Array.isArray(holder)) holder.push(structuredClone(value));
      else holder[key] = [value, structuredClone(value)];
      break;
    case 'rename':
      delete holder[key];
      holder[`${key}x`] = value;
      break;
    case 'swap': {
      const [otherHolder, otherKey] = places[damage.with % places.length]!;
      [holder[key], otherHolder[otherKey]] = [structuredClone(otherHolder[otherKey]), structuredClone(value)];
    }
  }
  return root;
}

/** Ways in which a disk, an editor or a mail program spoils a file. */
type Spoiling = (bytes: Uint8Array, at: number, value: number) => Uint8Array;

const SPOILINGS: Readonly<Record<string, Spoiling>> = {
  cut: (bytes, at) => bytes.slice(0, at),
  behead: (bytes, at) => bytes.slice(at),
  flip: (bytes, at, value) => bytes.map((byte, index) => (index === at ? byte ^ (value || 1) : byte)),
  insert: (bytes, at, value) => joined(bytes.slice(0, at), Uint8Array.of(value), bytes.slice(at)),
  double: (bytes, at) => joined(bytes, bytes.slice(at)),
  mark: (bytes) => joined(Uint8Array.of(0xef, 0xbb, 0xbf), bytes),
  utf16: (bytes) => utf16(bytes, true),
  utf16be: (bytes) => utf16(bytes, false),
  latin: (bytes) => new TextEncoder().encode(String.fromCharCode(...bytes.slice(0, 5_000))),
  lines: (bytes) => new TextEncoder().encode(textOf(bytes).replaceAll('\n', '\r\n')),
};

/** The bytes of a text in UTF-8, spoilt in one way or two; or as they are. */
export function spoilt(text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  const spoiling = fc.tuple(fc.constantFrom(...Object.values(SPOILINGS)), fc.nat(), fc.nat({ max: 255 }));
  return fc
    .tuple(text, fc.array(spoiling, { maxLength: 2 }))
    .map(([whole, steps]) =>
      steps.reduce(
        (bytes, [spoil, at, value]) => spoil(bytes, at % (bytes.length + 1), value),
        new TextEncoder().encode(whole) as Uint8Array,
      ),
    );
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function utf16(bytes: Uint8Array, littleEndian: boolean): Uint8Array {
  const text = `\ufeff${textOf(bytes)}`;
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}
