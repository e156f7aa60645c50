/** A stretch of the text that stands, character by character, in one text node. Text offsets in UTF-16 units. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly node: Text;
  /** Offset into the node's data at which the piece begins. */
  readonly nodeStart: number;
}

/** What {@link readText} reads: the text, and the pieces it is made of, in order and without overlap. */
export interface ReadText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/**
 * What stands between two pieces, the stronger the higher: nothing, a line break in the page's source, a space, a
 * `<br>`, the end of a block.
 */
enum Gap {
  None,
  SourceLine,
  Space,
  Line,
  Paragraph,
}

const GAP_TEXT: Readonly<Record<Gap, string>> = {
  [Gap.None]: '',
  [Gap.SourceLine]: ' ',
  [Gap.Space]: ' ',
  [Gap.Line]: '\n',
  [Gap.Paragraph]: '\n\n',
};

/**
 * Elements that stand in the flow of a line. Any other element is taken for a block: an unknown element inside a
 * sentence is rarer than a theme's wrapper around one, and asking for each element's style would cost a layout.
 */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr output picture ' +
    'q rb rtc ruby s samp small source span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Characters that only tell where a word may break: the soft hyphen, zero-width spaces. A reader does not see them. */
const INVISIBLE = '\\u00ad\\u200b\\u2060\\ufeff';

/** Runs of what collapses on a page (CSS white space, not the ideographic space), of what is invisible, of the rest. */
const RUNS = new RegExp(`[ \\t\\n\\r\\f]+|[${INVISIBLE}]+|[^ \\t\\n\\r\\f${INVISIBLE}]+`, 'g');

/** The same where white space is kept as written and only lines are told apart. */
const PREFORMATTED_RUNS = new RegExp(`\\n|[${INVISIBLE}]+|[^\\n${INVISIBLE}]+`, 'g');

const IS_INVISIBLE = new RegExp(`^[${INVISIBLE}]`);

/** Characters that are written without spaces between them, so that a line break in the source is none in the text. */
const WRITTEN_WITHOUT_SPACES = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/**
 * Reads the text below `root` as a reader sees it: across inline elements, `<br>` as a line break, two of them or the
 * edge of a block as an empty line, white space collapsed. Elements that match the selector `notText` are left out.
 *
 * Needs nothing but nodes and `matches`, asks for no layout and does not recurse, so it bears any depth.
 */
export function readText(root: Element, notText: string): ReadText {
  const written = new Writer();
  let preformatted = 0;

  const enter = (element: Element): boolean => {
    if (element !== root && element.matches(notText)) return false;
    if (element.localName === 'br') written.lineBreak();
    else if (!INLINE.has(element.localName)) written.leave(Gap.Paragraph);
    if (element.localName === 'pre') preformatted++;
    return true;
  };
  const exit = (element: Element): void => {
    if (element.localName === 'pre') preformatted--;
    if (element.localName !== 'br' && !INLINE.has(element.localName)) written.leave(Gap.Paragraph);
  };

  let node: Node = root;
  for (;;) {
    let entered = false;
    if (isElement(node)) entered = enter(node);
    else if (isText(node)) written.textNode(node, preformatted > 0);
    if (entered && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (entered) exit(node as Element);
    while (node !== root && !node.nextSibling) {
      node = node.parentNode as Node;
      exit(node as Element);
    }
    if (node === root) return written.result();
    node = node.nextSibling as Node;
  }
}

/** Puts runs of characters together into text and pieces, and decides what the gaps between them become. */
class Writer {
  private readonly parts: string[] = [];
  private readonly pieces: Piece[] = [];
  private length = 0;
  private gap = Gap.None;

  /** Notes a gap that is written once something follows it. */
  leave(gap: Gap): void {
    if (gap > this.gap) this.gap = gap;
  }

  lineBreak(): void {
    this.gap = this.gap >= Gap.Line ? Gap.Paragraph : Gap.Line;
  }

  textNode(node: Text, preformatted: boolean): void {
    for (const match of node.data.matchAll(preformatted ? PREFORMATTED_RUNS : RUNS)) {
      const run = match[0];
      if (IS_INVISIBLE.test(run)) continue;
      if (preformatted && run === '\n') this.lineBreak();
      else if (!preformatted && /^[ \t\n\r\f]/.test(run)) {
        this.leave(/^[\n\r]|[\n\r]$/.test(run) ? Gap.SourceLine : Gap.Space);
      } else this.append(node, match.index, run);
    }
  }

  result(): ReadText {
    return { text: this.parts.join(''), pieces: this.pieces };
  }

  private append(node: Text, nodeStart: number, run: string): void {
    this.writeGap(run);
    const start = this.length;
    this.parts.push(run);
    this.length += run.length;
    this.pieces.push({ start, end: this.length, node, nodeStart });
  }

  private writeGap(next: string): void {
    const before = this.parts.at(-1);
    if (before !== undefined && this.gap !== Gap.None) {
      const joins =
        this.gap === Gap.SourceLine &&
        WRITTEN_WITHOUT_SPACES.test(before.slice(-1)) &&
        WRITTEN_WITHOUT_SPACES.test(next.slice(0, 1));
      if (!joins) {
        this.parts.push(GAP_TEXT[this.gap]);
        this.length += GAP_TEXT[this.gap].length;
      }
    }
    this.gap = Gap.None;
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}
