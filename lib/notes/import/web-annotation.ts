import * as v from 'valibot';
import { canonicalJson } from '../canonical.ts';
import type { Note, TextPlace } from '../model.ts';
import { check, isRecord, listOf } from './check.ts';
import { excerptOf, noteFrom, placeFrom, webAddress } from './foreign-note.ts';
import type { Loss, LossKind } from './imported.ts';

/** What every annotation has. https://www.w3.org/TR/annotation-model/#annotations */
const AnnotationSchema = v.looseObject({
  type: v.pipe(
    v.union([v.string(), v.array(v.string())]),
    v.check((type) => listOf(type).includes('Annotation'), 'The type is not Annotation.'),
  ),
  id: v.optional(v.string()),
  created: v.optional(v.string()),
  modified: v.optional(v.string()),
  bodyValue: v.optional(v.string()),
  target: v.pipe(
    v.unknown(),
    v.check((target) => listOf(target).length > 0, 'There is no target.'),
  ),
});

/** What an annotation becomes: a note for each of its targets, each of which stands for itself by the model. */
export interface ReadAnnotation {
  readonly notes: readonly Note[];
  readonly losses: readonly Loss[];
}

/** An annotation of another program as notes. @throws ImportError `form` */
export function readWebAnnotation(value: unknown, path: string, now: string): ReadAnnotation {
  const annotation = check(AnnotationSchema, value, path);
  const losses: Loss[] = [];
  const lose = (kind: LossKind, at: string, text: unknown) =>
    losses.push({ kind, path: at, excerpt: excerptOf(text) });
  const { body, tags } = readBodies(annotation, (text) => lose('bodyNotText', `${path}.body`, text));
  if (annotation.creator !== undefined) lose('author', `${path}.creator`, nameOf(annotation.creator) ?? body);
  const name = annotation.id ?? canonicalJson(value);
  const targets = listOf(annotation.target);
  const notes = targets.flatMap((target, index) => {
    const at = targets.length > 1 ? `${path}.target.${index}` : `${path}.target`;
    const source = isRecord(target) && target.source !== undefined ? target.source : target;
    const address = webAddress(isRecord(source) ? (source.id ?? source['@id']) : source);
    if (address === null) {
      lose('noAddress', at, body);
      return [];
    }
    const selectors = isRecord(target) ? allSelectors(target.selector) : [];
    const place = placeOf(selectors);
    if (!place && selectors.length > 0) lose('noPlace', `${at}.selector`, body);
    const foreign = {
      name: index === 0 ? name : `${name}\n${index}`,
      body,
      tags,
      address,
      title: titleOf(source),
      place,
      created: annotation.created,
      modified: annotation.modified,
    };
    return [noteFrom(foreign, now)];
  });
  return { notes, losses };
}

/** The text and the tags of the bodies; where a body is no text, its address. */
function readBodies(
  { body, bodyValue }: Readonly<Record<string, unknown>>,
  onLoss: (what: unknown) => void,
): { readonly body: string; readonly tags: readonly string[] } {
  const texts: string[] = typeof bodyValue === 'string' ? [bodyValue] : [];
  const tags: string[] = [];
  for (const part of listOf(body).flatMap(inChoice)) {
    const isTag = isRecord(part) && listOf(part.purpose).includes('tagging');
    if (isRecord(part) && typeof part.value === 'string') (isTag ? tags : texts).push(part.value);
    else {
      const source = isRecord(part) ? (part.source ?? part.id) : part;
      const address = isRecord(source) ? source.id : source;
      if (typeof address === 'string' && webAddress(address) !== null)
        texts.push(`<${encodeURI(decodable(address).toWellFormed())}>`);
      onLoss(address);
    }
  }
  return { body: texts.join('\n\n'), tags };
}

/** Of bodies to choose among, the first is the default. https://www.w3.org/TR/annotation-model/#choice-between-bodies */
function inChoice(body: unknown): readonly unknown[] {
  if (!isRecord(body) || !Array.isArray(body.items)) return [body];
  return body.type === 'Choice' ? body.items.slice(0, 1) : body.items;
}

/** An address that encodeURI does not encode a second time. */
function decodable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Selectors, and those that refine them. */
function allSelectors(selector: unknown): readonly Readonly<Record<string, unknown>>[] {
  return listOf(selector)
    .filter(isRecord)
    .flatMap((one) => [one, ...allSelectors(one.refinedBy)]);
}

function placeOf(selectors: readonly Readonly<Record<string, unknown>>[]): TextPlace | null {
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  if (typeof quote?.exact !== 'string' || quote.exact === '') return null;
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  return placeFrom(quote.exact, quote.prefix, quote.suffix, position?.start);
}

function titleOf(source: unknown): string {
  if (!isRecord(source)) return '';
  const [title] = [source['dc:title'], source['dcterms:title'], source.title, source.label]
    .flatMap(listOf)
    .filter((text) => typeof text === 'string');
  return title ?? '';
}

function nameOf(creator: unknown): unknown {
  const [first] = listOf(creator);
  return isRecord(first) ? (first.name ?? first.nickname ?? first.id) : first;
}
