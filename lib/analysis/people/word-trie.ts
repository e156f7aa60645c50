interface Node {
  next: Map<number, Node>;
  /** What the word that ends here is, as a bit set; 0 where no word ends. */
  roles: number;
}

/**
 * Words in several roles, found at any position of a text in time bound by the longest word, however many words there
 * are. Roles are bits that the caller defines; a word given twice has the roles of both.
 */
export class WordTrie {
  readonly #root: Node = { next: new Map(), roles: 0 };

  /** Adds a word in the roles given. */
  add(word: string, roles: number): void {
    let node = this.#root;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let next = node.next.get(code);
      if (next === undefined) {
        next = { next: new Map(), roles: 0 };
        node.next.set(code, next);
      }
      node = next;
    }
    node.roles |= roles;
  }

  /** Calls `visit` for every word that starts at `start`, the shortest first, with its end and its roles. */
  match(text: string, start: number, visit: (end: number, roles: number) => void): void {
    let node: Node | undefined = this.#root;
    for (let at = start; at < text.length; at++) {
      node = node.next.get(text.charCodeAt(at));
      if (node === undefined) return;
      if (node.roles !== 0) visit(at + 1, node.roles);
    }
  }

  /** The end of the longest word at `start` that has one of `roles`, or -1. */
  longest(text: string, start: number, roles: number): number {
    let longest = -1;
    this.match(text, start, (end, found) => {
      if ((found & roles) !== 0) longest = end;
    });
    return longest;
  }

  /** The roles of exactly this word; 0 where it is not one. */
  rolesOf(word: string): number {
    let node: Node | undefined = this.#root;
    for (let at = 0; at < word.length; at++) {
      node = node.next.get(word.charCodeAt(at));
      if (node === undefined) return 0;
    }
    return node.roles;
  }
}
