import * as v from 'valibot';

/**
 * What the Web Annotation Data Model says MUST hold of a collection with its page inside, as far as our exports use it.
 * Section numbers are those of https://www.w3.org/TR/2017/REC-annotation-model-20170223/
 */

const Iri = v.pipe(v.string(), v.regex(/^[a-z][a-z\d+.-]*:\S+$/i));
const typed = (name: string) => v.union([v.literal(name), v.pipe(v.array(v.string()), v.includes(name))]);

/** 3.3.1: xsd:dateTime, with the time zone written as Z. */
const DateTime = v.pipe(
  v.string(),
  v.regex(/^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
  v.check((time) => !Number.isNaN(Date.parse(time))),
);

/** 3.3.5 */
const Motivation = v.picklist([
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
]);

/** 3.2.4: exactly one value; at most one format. */
const TextualBody = v.looseObject({
  type: typed('TextualBody'),
  value: v.string(),
  format: v.optional(v.pipe(v.string(), v.regex(/^[\w.+-]+\/[\w.+-]+$/))),
  purpose: v.optional(Motivation),
});

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const Selector = v.variant('type', [
  // 4.2.4: exactly one exact, at most one prefix and suffix.
  v.looseObject({
    type: v.literal('TextQuoteSelector'),
    exact: v.string(),
    prefix: v.optional(v.string()),
    suffix: v.optional(v.string()),
  }),
  // 4.2.5: exactly one start and end, neither negative.
  v.looseObject({ type: v.literal('TextPositionSelector'), start: Count, end: Count }),
]);

/** 4: exactly one source. */
const SpecificResource = v.looseObject({
  type: typed('SpecificResource'),
  source: v.union([Iri, v.looseObject({ id: Iri })]),
  selector: v.optional(v.union([Selector, v.pipe(v.array(Selector), v.nonEmpty())])),
});

/** 3.1: exactly one id, a type of Annotation, at least one target. */
const Annotation = v.looseObject({
  id: Iri,
  type: typed('Annotation'),
  target: v.union([Iri, SpecificResource, v.pipe(v.array(v.union([Iri, SpecificResource])), v.nonEmpty())]),
  body: v.optional(v.union([TextualBody, v.array(TextualBody)])),
  motivation: v.optional(Motivation),
  created: v.optional(DateTime),
  modified: v.optional(DateTime),
});

/** 5.2: an id, the type, exactly one list of items; what it belongs to, and where in it it begins, at most once. */
const AnnotationPage = v.looseObject({
  id: Iri,
  type: typed('AnnotationPage'),
  partOf: v.optional(v.union([Iri, v.looseObject({ id: Iri })])),
  startIndex: v.optional(Count),
  items: v.array(Annotation),
});

/** 5.1: the model's context among those given, an id, the type; a first page where there are annotations at all. */
export const WebAnnotationCollection = v.pipe(
  v.looseObject({
    '@context': v.union([
      v.literal('http://www.w3.org/ns/anno.jsonld'),
      v.pipe(
        v.array(v.union([v.string(), v.record(v.string(), v.string())])),
        v.includes('http://www.w3.org/ns/anno.jsonld'),
      ),
    ]),
    id: Iri,
    type: typed('AnnotationCollection'),
    label: v.optional(v.string()),
    total: v.optional(Count),
    first: AnnotationPage,
    generated: v.optional(DateTime),
  }),
  v.check(({ total, first }) => total === undefined || total === first.items.length, 'total'),
  v.check(({ first }) => new Set(first.items.map(({ id }) => id)).size === first.items.length, 'ids'),
  v.check((collection) => isNamed(collection, collection['@context']), 'a property that no context names'),
);

/** The terms of http://www.w3.org/ns/anno.jsonld that are used; JSON-LD drops every other property in silence. */
const TERMS = new Set(
  (
    '@context id type label total first items partOf startIndex generator generated name created modified motivation ' +
    'body target value format purpose source selector exact prefix suffix start end'
  ).split(' '),
);
/** Prefixes that the model's context declares. */
const PREFIXES = ['dc', 'dcterms'];

/** Whether every property is a term of the model, or has a prefix that a context declares. */
function isNamed(value: unknown, context: unknown): boolean {
  const own = (Array.isArray(context) ? context : [context]).flatMap((part) =>
    typeof part === 'object' && part !== null ? Object.keys(part) : [],
  );
  const prefixes = new Set([...PREFIXES, ...own]);
  const check = (part: unknown): boolean =>
    typeof part !== 'object' ||
    part === null ||
    Object.entries(part).every(([key, inner]) => {
      if (key === '@context') return true;
      const [prefix, name] = key.split(':');
      const known = Array.isArray(part) || TERMS.has(key) || (name !== undefined && prefixes.has(prefix!));
      return known && check(inner);
    });
  return check(value);
}
