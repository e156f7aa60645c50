import { quotationText } from '../../components/card/quotation-text.ts';
import type { CardContent, PassageSubject, PersonHeading, SaidItem } from '../../components/card/subject.ts';
import type { Person } from '../../lib/analysis/types.ts';
import type { Mark, ReportedMark } from '../../lib/marks/marks.ts';
import { speakerColour } from '../../lib/marks/palette.ts';
import type { Note, NoteTarget } from '../../lib/notes/model.ts';
import { isOnPost } from '../../lib/notes/on-post.ts';
import { anchorPlace, describePlace, type Stretch } from '../../lib/notes/place.ts';
import type { PostSession } from './post-session.ts';

/** What a card is about: a mark of the analysis, a stretch that the reader selected, or the post as a whole. */
export type CardTopic =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'reported'; readonly mark: ReportedMark }
  | { readonly kind: 'stretch'; readonly stretch: Stretch }
  | { readonly kind: 'post' };

/** The topic that a mark opens. */
export function topicOf(mark: Mark): CardTopic {
  switch (mark.kind) {
    case 'mention':
      return { kind: 'person', person: mark.person };
    case 'note':
      return { kind: 'stretch', stretch: { start: mark.start, end: mark.end } };
    default:
      return { kind: 'reported', mark };
  }
}

/** Puts together what the card of a topic shows of the post and the notes. */
export function contentOf(session: PostSession, topic: CardTopic): Pick<CardContent, 'subject' | 'notes'> {
  const notes = session.notes.filter((note) => isAbout(note, session, topic));
  switch (topic.kind) {
    case 'person': {
      const mentions =
        session.analysed?.analysis.mentions.filter(({ person }) => person === topic.person.id) ?? [];
      const heading = headingOf(session, topic.person);
      const said = saidBy(session, topic.person);
      return {
        subject: { kind: 'person', key: topic.person.key, heading, mentions: mentions.length, said },
        notes,
      };
    }
    case 'reported':
      return { subject: passageOf(session, topic.mark), notes };
    case 'stretch': {
      const text = session.map.text.slice(topic.stretch.start, topic.stretch.end);
      return { subject: { kind: 'passage', passage: 'stretch', text, ...NOBODY }, notes };
    }
    case 'post':
      return { subject: { kind: 'post', title: session.post.title }, notes };
  }
}

/**
 * The topic of an open card after its post was read anew: the same words at the place where they stand now, the same
 * person by key. Null where they are gone.
 */
export function renewTopic(session: PostSession, topic: CardTopic, target: NoteTarget): CardTopic | null {
  if (topic.kind === 'person') {
    const person = session.analysed?.analysis.people.find(({ key }) => key === topic.person.key);
    return person ? { kind: 'person', person } : null;
  }
  if (topic.kind === 'post') return topic;
  const stretch = 'place' in target ? anchorPlace(session.map.text, target.place) : null;
  if (!stretch || topic.kind === 'stretch') return stretch && { kind: 'stretch', stretch };
  const mark = session.marks.find(
    (candidate): candidate is ReportedMark =>
      'reported' in candidate && candidate.start === stretch.start && candidate.end === stretch.end,
  );
  return mark ? { kind: 'reported', mark } : { kind: 'stretch', stretch };
}

/** Where a topic's card stands: its own span, or of a person the mention nearest to where it stood before. */
export function spanOf(session: PostSession, topic: CardTopic, before: Stretch): Stretch | null {
  if (topic.kind === 'reported') return topic.mark;
  if (topic.kind === 'stretch') return topic.stretch;
  if (topic.kind === 'post') return before;
  const distance = ({ start }: Stretch) => Math.abs(start - before.start);
  const mentions = session.marks.filter(
    (mark) => mark.kind === 'mention' && mark.person.key === topic.person.key,
  );
  return mentions.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** The same for the same topic of the same post, however often its card is opened. */
export function topicId(session: PostSession, topic: CardTopic): string {
  switch (topic.kind) {
    case 'person':
      return `person ${session.post.key} ${topic.person.key}`;
    case 'reported':
      return `quote ${session.post.key} ${topic.mark.start}-${topic.mark.end}`;
    case 'stretch':
      return `stretch ${session.post.key} ${topic.stretch.start}-${topic.stretch.end}`;
    case 'post':
      return `post ${session.post.key}`;
  }
}

/** What a note written in a topic's card is tied to. */
export function targetOf(session: PostSession, topic: CardTopic): NoteTarget {
  const post = session.reference;
  switch (topic.kind) {
    case 'person': {
      const { key, name, title, affiliation } = topic.person;
      return { kind: 'person', post, person: { key, name, title, affiliation } };
    }
    case 'reported':
      return {
        kind: 'quote',
        post,
        place: describePlace(session.map.text, topic.mark),
        speaker: topic.mark.person?.name ?? unnamedSource(session, topic.mark),
      };
    case 'stretch':
      return { kind: 'stretch', post, place: describePlace(session.map.text, topic.stretch) };
    case 'post':
      return { kind: 'post', post };
  }
}

/** A passage with who says it and where it stands, to be pasted somewhere else; how the speaker was found is said where that is a guess. */
export function quotationOf(session: PostSession, topic: CardTopic): string {
  const { title, date, permalink } = session.reference;
  const { subject } = contentOf(session, topic);
  if (subject.kind !== 'passage') throw new Error(`a ${subject.kind} is no passage`);
  return quotationText({ ...subject, title, date, permalink });
}

const NOBODY = { speaker: null, unnamedSource: null, attribution: null } as const;

function passageOf(session: PostSession, mark: ReportedMark): PassageSubject {
  return {
    kind: 'passage',
    passage: mark.kind,
    text: session.map.text.slice(mark.start, mark.end),
    speaker: mark.person && headingOf(session, mark.person),
    unnamedSource: unnamedSource(session, mark),
    attribution: mark.reported.attribution,
  };
}

function unnamedSource(session: PostSession, { reported: { speaker } }: ReportedMark): string | null {
  return speaker && 'text' in speaker ? session.map.text.slice(speaker.start, speaker.end) : null;
}

function headingOf(session: PostSession, { key, name, title, affiliation, identity }: Person): PersonHeading {
  const office = `${affiliation ?? ''}${title ?? ''}`;
  const colour = session.analysed?.colours[key];
  return { name, office: office === '' ? null : office, identity, colour: speakerColour(colour ?? 0) };
}

function saidBy(session: PostSession, person: Person): SaidItem[] {
  return session.marks.flatMap((mark): SaidItem[] => {
    if (mark.kind === 'mention' || mark.kind === 'note' || mark.person?.id !== person.id) return [];
    const { start, end, kind, reported } = mark;
    return [
      { start, end, kind, text: session.map.text.slice(start, end), attribution: reported.attribution },
    ];
  });
}

/**
 * A note on a quote belongs to the card of the quote whose place it finds now, wherever that was when it was written; where
 * no quote is found there any more, to the card of the stretch.
 */
function isAbout(note: Note, session: PostSession, topic: CardTopic): boolean {
  const { target } = note;
  if (topic.kind === 'person') return target.kind === 'person' && target.person.key === topic.person.key;
  if (topic.kind === 'post') return target.kind === 'post' && isOnPost(target, session.reference);
  if (topic.kind === 'reported' && target.kind !== 'quote') return false;
  const place = session.placeOf(note);
  const { start, end } = topic.kind === 'reported' ? topic.mark : topic.stretch;
  return place?.start === start && place.end === end;
}
