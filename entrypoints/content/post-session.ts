import { fadedText, speakerOfMark, standsOut } from '../../lib/marks/filter.ts';
import { MarkIndex } from '../../lib/marks/mark-index.ts';
import { type Mark, type MarkKind, marksOf, type NoteMark } from '../../lib/marks/marks.ts';
import type { Painter } from '../../lib/marks/painter.ts';
import type { Tone } from '../../lib/marks/palette.ts';
import { toneOf } from '../../lib/marks/tone.ts';
import type { AnalysedPost, BackgroundRequest, PostDescription } from '../../lib/messages/protocol.ts';
import { askBackground, RequestError } from '../../lib/messages/send.ts';
import type { Note, PostReference } from '../../lib/notes/model.ts';
import { isOnPost } from '../../lib/notes/on-post.ts';
import { anchorPlace, type FoundStretch } from '../../lib/notes/place.ts';
import { isCutOff, type Post, readPost } from '../../lib/post/read-posts.ts';
import type { TextMap } from '../../lib/post/text-map.ts';
import { NOTHING_SAID, sharesOf } from '../../lib/speakers/shares.ts';
import type { SpeakerKey } from '../../lib/speakers/speaker-key.ts';

/** A text of more than so many UTF-16 units takes a while to unpack and to paint. */
const LONG = 20_000;

/** Whether the system's own colours replace all others, as in a mode of high contrast. */
const FORCED_COLOURS = matchMedia('(forced-colors: active)');

/**
 * One post while its page is open: its text, what was found in it, the notes on it, and its painted marks. Text, analysis
 * and marks always belong together: while a changed text is being analysed, those of the old one stay.
 */
export class PostSession {
  state: PostDescription['state'] = 'waiting';
  /** Null until the background has answered. */
  analysed: AnalysedPost | null = null;
  /** All marks, shown or not: those of the analysis and the reader's own stretches, in the order of their starts. */
  marks: readonly Mark[] = [];
  /** The marks that are painted and can be pointed at: those of the kinds that the reader wants to see. */
  index = new MarkIndex([]);
  notes: readonly Note[] = [];
  /** Where places were found in the text: looking for changed words takes time. */
  private places: { readonly text: string; readonly byPlace: Map<string, FoundStretch | null> } = {
    text: '',
    byPlace: new Map(),
  };
  /** The one speaker whose marks stand out; null where all do. */
  private speaker: SpeakerKey | null = null;
  /** That of the page's text when the marks were painted last; null before. */
  private tone: Tone | null = null;
  private textMap: TextMap | null = null;
  private isErased = false;
  private readings = 0;
  private noteReadings = 0;
  /** The reading whose notes are shown. */
  private notesShown = 0;

  constructor(
    readonly post: Post,
    /** When the page got the post, in milliseconds since the epoch. */
    private readonly loaded: number,
    private readonly painter: Painter,
    private readonly isShown: (kind: MarkKind) => boolean,
  ) {}

  /** The text that the marks belong to. Read when it is asked for: an index may hold posts that nobody scrolls to. */
  get map(): TextMap {
    this.textMap ??= readPost(this.post);
    return this.textMap;
  }

  get shownSpeaker(): SpeakerKey | null {
    return this.speaker;
  }

  get reference(): PostReference {
    const { key, permalink, title, date } = this.post;
    return { key, permalink, title, date };
  }

  /**
   * Has the post analysed and paints it. Called again after the page changed, it reads the post anew and asks the
   * background only where the text is another.
   *
   * @throws {RequestError} when the background cannot be reached or cannot analyse.
   */
  async read(): Promise<void> {
    const reading = ++this.readings;
    const map = readPost(this.post);
    let analysed = this.analysed?.analysis.text === map.text ? this.analysed : null;
    try {
      analysed ??= await askBackground(this.analyseRequest(map.text));
      // Unpacking the answer and painting it are long enough for a task each where the post is long.
      if (map.text.length > LONG) await new Promise((resolve) => setTimeout(resolve));
    } catch (error) {
      // Where the extension is gone, the marks that are there are the best there is until the page is loaded anew.
      const keepsMarks = this.analysed && error instanceof RequestError && error.code === 'unreachable';
      if (reading === this.readings && !keepsMarks) this.take(map, null, 'failed');
      throw error;
    }
    // A later change of the page has started a reading of its own.
    if (reading === this.readings) this.take(map, analysed, 'ready');
  }

  /**
   * Reads the notes that concern this post, and paints the stretches among them.
   *
   * @throws {RequestError} when the background cannot be reached or the notes cannot be read.
   */
  async readNotes(): Promise<void> {
    const reading = ++this.noteReadings;
    const personKeys = this.analysed?.analysis.people.map(({ key }) => key) ?? [];
    const notes = await askBackground({ type: 'notesOfPage', posts: [this.reference], personKeys });
    // An answer is shown although a newer one is on its way: who waits for this one finds at least what it says.
    if (reading < this.notesShown) return;
    this.notesShown = reading;
    this.notes = notes;
    const painted = this.marks.filter((mark) => mark.kind === 'note');
    const found = this.marks.filter((mark) => mark.kind !== 'note');
    if (!isSame(painted, this.noteMarks(found))) this.paint();
  }

  /** Takes the marks away for good; answers that come later are not painted any more. */
  erase(): void {
    this.isErased = true;
    this.painter.erase(this);
  }

  /**
   * Lets the marks of one speaker stand out, by person key where it is a person, until it is told otherwise or the post
   * has nothing of theirs any more; null lets all be seen.
   *
   * @returns false where the post has no mark of the speaker: then all are seen.
   */
  showSpeaker(speaker: SpeakerKey | null): boolean {
    this.speaker = speaker;
    this.paint();
    return this.speaker === speaker;
  }

  /** What the popup and the legend show of this post. */
  describe(): Omit<PostDescription, 'step'> {
    const { reference, state, speaker: shownSpeaker } = this;
    const lostNotes = this.lostNotes.map(({ id }) => id);
    if (!this.analysed)
      return {
        reference,
        state,
        people: [],
        unnamed: NOTHING_SAID,
        unknown: NOTHING_SAID,
        lostNotes,
        shownSpeaker,
      };
    const { analysis, colours } = this.analysed;
    const { people, unnamed, unknown } = sharesOf(analysis);
    return {
      reference,
      state,
      people: people.map(({ person: { key, name, title, affiliation }, share }) => ({
        person: { key, name, title, affiliation },
        colour: colours[key] ?? 0,
        ...share,
      })),
      unnamed,
      unknown,
      lostNotes,
      shownSpeaker,
    };
  }

  private analyseRequest(text: string): BackgroundRequest & { readonly type: 'analyse' } {
    const reading = { loaded: this.loaded, read: Date.now(), isWhole: !isCutOff(this.post) };
    return { type: 'analyse', text, post: this.reference, reading };
  }

  private take(map: TextMap, analysed: AnalysedPost | null, state: PostDescription['state']): void {
    this.textMap = map;
    this.analysed = analysed;
    this.state = state;
    this.paint();
  }

  /** Paints the marks anew, since something that their look depends on has changed. */
  paint(): void {
    // What was not read has nothing to paint, and is not read for it.
    if (this.isErased || this.textMap === null) return;
    const { analysed, map } = this;
    const found = analysed ? marksOf(analysed.analysis, analysed.colours) : [];
    this.marks = [...found, ...this.noteMarks(found)].sort((a, b) => a.start - b.start || b.end - a.end);
    this.index = new MarkIndex(this.marks.filter(({ kind }) => this.isShown(kind)));
    this.tone = toneOf(this.post.body);
    // A post whose analysis failed may have it again after the next change, and its speaker with it.
    if (analysed && !this.marks.some((mark) => speakerOfMark(mark) === this.speaker)) this.speaker = null;
    const { marks: shown } = this.index;
    const standing = shown.filter((mark) => standsOut(mark, this.speaker));
    // Where colours are forced there is none that stands back, and Chromium paints every highlight as if it were selected.
    if (FORCED_COLOURS.matches || this.speaker === null) {
      this.painter.paint(this, map, standing, this.tone);
      return;
    }
    const looks = shown.map((mark) => (standsOut(mark, this.speaker) ? mark : { ...mark, faded: true }));
    this.painter.paint(this, map, looks, this.tone, fadedText(map.text.length, shown, this.speaker));
  }

  /** Paints the marks anew where the page's theme has turned since they were painted. */
  renewTone(): void {
    if (this.tone !== null && this.tone !== toneOf(this.post.body)) this.paint();
  }

  /** Where the words that a note is about stand in this post now; null where they do not, and for a note about no words. */
  placeOf({ target }: Note): FoundStretch | null {
    if (!('place' in target) || !isOnPost(target, this.reference)) return null;
    const { text } = this.map;
    if (this.places.text !== text) this.places = { text, byPlace: new Map() };
    const { byPlace } = this.places;
    // By what it says: notes are read anew whenever one changes.
    const key = JSON.stringify(target.place);
    const known = byPlace.get(key);
    if (known !== undefined) return known;
    const stretch = anchorPlace(text, target.place);
    byPlace.set(key, stretch);
    return stretch;
  }

  /** The notes on words of this post that do not stand in it now. Of a post that is cut off here, nobody can tell. */
  get lostNotes(): Note[] {
    if (isCutOff(this.post)) return [];
    return this.notes.filter(
      (note) => 'place' in note.target && isOnPost(note.target, this.reference) && !this.placeOf(note),
    );
  }

  /** The stretches that notes are about. A quote that has a mark shows by that; where it has none any more, it is a stretch. */
  private noteMarks(found: readonly Mark[]): NoteMark[] {
    const marks = this.notes.flatMap((note): NoteMark[] => {
      const stretch = this.placeOf(note);
      if (!stretch) return [];
      const { start, end } = stretch;
      const isMarked = (mark: Mark) => 'reported' in mark && mark.start === start && mark.end === end;
      if (note.target.kind === 'quote' && found.some(isMarked)) return [];
      return [{ kind: 'note', colour: note.colour, start, end }];
    });
    return marks.sort((a, b) => a.start - b.start || b.end - a.end);
  }
}

/** Whether marks look the same at the same places: painting thousands of them anew takes time. */
function isSame(before: readonly NoteMark[], now: readonly NoteMark[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ start, end, colour }, index) => {
      const other = now[index];
      return start === other?.start && end === other.end && colour === other.colour;
    })
  );
}
