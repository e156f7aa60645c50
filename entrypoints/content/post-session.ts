import { MarkIndex } from '../../lib/marks/mark-index.ts';
import { type Mark, marksOf } from '../../lib/marks/marks.ts';
import type { Painter } from '../../lib/marks/painter.ts';
import { toneOf } from '../../lib/marks/tone.ts';
import type { AnalysedPost, PostDescription } from '../../lib/messages/protocol.ts';
import { askBackground } from '../../lib/messages/send.ts';
import type { Note, PostReference } from '../../lib/notes/model.ts';
import { anchorPlace } from '../../lib/notes/place.ts';
import { type Post, readPost } from '../../lib/post/read-posts.ts';
import type { TextMap } from '../../lib/post/text-map.ts';
import { sharesOf } from '../../lib/speakers/shares.ts';

/** One post while its page is open: its text, what was found in it, the notes on it, and its painted marks. */
export class PostSession {
  map: TextMap;
  state: PostDescription['state'] = 'waiting';
  /** Null until the background has answered. */
  analysed: AnalysedPost | null = null;
  /** Analysis marks and the reader's own stretches, painted or not yet. */
  index = new MarkIndex([]);
  notes: readonly Note[] = [];
  private reading = 0;

  constructor(
    readonly post: Post,
    private readonly painter: Painter,
  ) {
    this.map = readPost(post);
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
    const reading = ++this.reading;
    const map = readPost(this.post);
    const isSameText = this.analysed?.analysis.text === map.text;
    this.map = map;
    if (isSameText) {
      this.paint();
      return;
    }
    try {
      const analysed = await askBackground({ type: 'analyse', text: map.text, date: this.post.date });
      // A later change of the page has started a reading of its own.
      if (reading !== this.reading) return;
      this.analysed = analysed;
      this.state = 'ready';
      this.paint();
    } catch (error) {
      if (reading === this.reading) this.state = 'failed';
      throw error;
    }
  }

  /** Takes over the notes that concern this post, and paints the stretches among them. */
  showNotes(notes: readonly Note[]): void {
    this.notes = notes;
    this.paint();
  }

  erase(): void {
    this.reading++;
    this.painter.erase(this);
  }

  /** What the popup shows of this post. */
  describe(): PostDescription {
    const { reference, state } = this;
    if (!this.analysed)
      return { reference, state, people: [], unnamed: { quotes: 0, statements: 0, characters: 0 } };
    const { analysis, colours } = this.analysed;
    const { people, others } = sharesOf(analysis);
    return {
      reference,
      state,
      people: people.map(({ person: { key, name, title, affiliation }, share }) => ({
        person: { key, name, title, affiliation },
        colour: colours[key] ?? 0,
        ...share,
      })),
      unnamed: { quotes: others.quotes, statements: others.statements, characters: others.characters },
    };
  }

  private paint(): void {
    const { analysed, map } = this;
    const found =
      analysed && analysed.analysis.text === map.text ? marksOf(analysed.analysis, analysed.colours) : [];
    const marks = [...found, ...this.noteMarks()].sort((a, b) => a.start - b.start || b.end - a.end);
    this.index = new MarkIndex(marks);
    this.painter.paint(this, map, marks, toneOf(this.post.body));
  }

  private noteMarks(): Mark[] {
    return this.notes.flatMap(({ target }): Mark[] => {
      if (target.kind !== 'stretch' || target.post.key !== this.post.key) return [];
      const stretch = anchorPlace(this.map.text, target.place);
      return stretch ? [{ kind: 'note', ...stretch }] : [];
    });
  }
}
