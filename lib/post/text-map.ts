import { type Piece, readText } from './text-reader.ts';

/** A text with the way back from its offsets (UTF-16, half-open) to positions in the DOM it was read from. */
export interface TextMap {
  readonly text: string;
  /**
   * The DOM ranges that hold exactly the characters of a span, in order, each inside one text node. White space that
   * the text gained between them, and markup that is not text, stays outside.
   */
  ranges(start: number, end: number): StaticRange[];
  /** One live range from a span's first to its last character, for measuring and scrolling; null where it holds none. */
  range(start: number, end: number): Range | null;
  /** The offset into the text of a position in a text node; null where that position is not part of the text. */
  offsetAt(node: Node, offset: number): number | null;
  /** The offset of the first character at or after any DOM position; the text's length where none follows. */
  offsetAfter(node: Node, offset: number): number;
}

/** Reads the text below `root`, without elements that match the selector `notText`, and keeps the way back. */
export function mapText(root: Element, notText: string): TextMap {
  const { text, pieces } = readText(root, notText);
  return new PieceMap(text, pieces, root);
}

class PieceMap implements TextMap {
  /** The index of each text node's first piece; a node's pieces follow one another. */
  private readonly firstPiece = new Map<Node, number>();

  constructor(
    readonly text: string,
    private readonly pieces: readonly Piece[],
    private readonly root: Element,
  ) {
    pieces.forEach((piece, index) => {
      if (!this.firstPiece.has(piece.node)) this.firstPiece.set(piece.node, index);
    });
  }

  ranges(start: number, end: number): StaticRange[] {
    const ranges: StaticRange[] = [];
    for (let index = this.firstEndingAfter(start); index < this.pieces.length; index++) {
      const piece = this.pieces[index] as Piece;
      if (piece.start >= end) break;
      const startOffset = piece.nodeStart + Math.max(start, piece.start) - piece.start;
      const endOffset = piece.nodeStart + Math.min(end, piece.end) - piece.start;
      const init = { startContainer: piece.node, startOffset, endContainer: piece.node, endOffset };
      if (endOffset > startOffset) ranges.push(new StaticRange(init));
    }
    return ranges;
  }

  range(start: number, end: number): Range | null {
    const parts = this.ranges(start, end);
    const first = parts[0];
    const last = parts.at(-1);
    if (!first || !last) return null;
    const range = this.root.ownerDocument.createRange();
    range.setStart(first.startContainer, first.startOffset);
    range.setEnd(last.endContainer, last.endOffset);
    return range;
  }

  offsetAt(node: Node, offset: number): number | null {
    for (let index = this.firstPiece.get(node) ?? this.pieces.length; index < this.pieces.length; index++) {
      const piece = this.pieces[index] as Piece;
      if (piece.node !== node || piece.nodeStart > offset) return null;
      const inPiece = offset - piece.nodeStart;
      if (inPiece <= piece.end - piece.start) return piece.start + inPiece;
    }
    return null;
  }

  offsetAfter(node: Node, offset: number): number {
    const point = this.root.ownerDocument.createRange();
    point.setStart(node, offset);
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const piece = this.pieces[middle] as Piece;
      const pieceEnd = piece.nodeStart + piece.end - piece.start;
      if (point.comparePoint(piece.node, pieceEnd) <= 0) low = middle + 1;
      else high = middle;
    }
    const piece = this.pieces[low];
    if (!piece) return this.text.length;
    if (piece.node !== node) return piece.start;
    return piece.start + Math.max(0, offset - piece.nodeStart);
  }

  /** The index of the first piece that ends after a text offset. */
  private firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.pieces[middle] as Piece).end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
