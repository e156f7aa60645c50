/**
 * A fetched page as a document that lib/post reads as it reads a page in a tab. A service worker has no DOMParser, so parse5
 * builds the tree, by the same rules as browsers do (https://html.spec.whatwg.org/multipage/parsing.html): wrong nesting,
 * left out end tags and all. What of the DOM lib/post asks for stands on top of it.
 */

import { compile } from 'css-select';
import { type AnyNode, type ChildNode, Element, isTag, isText } from 'domhandler';
import { parse } from 'parse5';
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';

/**
 * Parses a page. The document has what lib/post needs and no more: no styles, no ranges, no events; nothing in it runs or
 * loads.
 *
 * @param address that the page was fetched from; relative links in it are relative to that.
 */
export function parseHtml(html: string, address: string): Document {
  const tree = parse<Htmlparser2TreeAdapterMap>(html, { treeAdapter: readableAdapter });
  const select = (selector: string) => selectAll(tree, selector);
  const base = select('base[href]')[0]?.getAttribute('href');
  const document = {
    URL: address,
    baseURI: base && URL.canParse(base, address) ? new URL(base, address).href : address,
    querySelector: (selector: string) => select(selector)[0] ?? null,
    querySelectorAll: select,
  };
  return document as unknown as Document;
}

/** An element with the methods of the DOM's that reading a post needs; nodes of domhandler have the rest already. */
class ReadableElement extends Element {
  get localName(): string {
    return this.name;
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  get textContent(): string {
    const texts: string[] = [];
    for (const node of descendants(this)) if (isText(node)) texts.push(node.data);
    return texts.join('');
  }

  getAttribute(name: string): string | null {
    return this.attribs[name] ?? null;
  }

  matches(selector: string): boolean {
    return matcherOf(selector)(this);
  }

  querySelector(selector: string): ReadableElement | null {
    return selectAll(this, selector)[0] ?? null;
  }

  querySelectorAll(selector: string): ReadableElement[] {
    return selectAll(this, selector);
  }
}

const contents = new WeakMap<object, Parameters<typeof adapter.setTemplateContent>[1]>();

const readableAdapter: typeof adapter = {
  ...adapter,
  createElement(name, namespace, attributes) {
    const { attribs, ...extra } = adapter.createElement(name, namespace, attributes);
    const element = new ReadableElement(name, attribs, []);
    element.namespace = namespace;
    const names = ['x-attribsNamespace', 'x-attribsPrefix'] as const;
    for (const key of names) if (extra[key]) element[key] = extra[key];
    return element;
  },
  // What stands in a template is in no document: as in the DOM, nobody finds it there.
  setTemplateContent: (template, content) => void contents.set(template, content),
  getTemplateContent: (template) => contents.get(template) ?? adapter.createDocumentFragment(),
};

const matchers = new Map<string, (element: Element) => boolean>();

/** The selectors are our own and few; reading a post asks the same one of every element. */
function matcherOf(selector: string): (element: Element) => boolean {
  let matcher = matchers.get(selector);
  if (!matcher) {
    matcher = compile<AnyNode, Element>(selector);
    matchers.set(selector, matcher);
  }
  return matcher;
}

/** In document order. */
function selectAll(root: AnyNode, selector: string): ReadableElement[] {
  const matches = matcherOf(selector);
  const found: ReadableElement[] = [];
  for (const node of descendants(root)) if (isTag(node) && matches(node)) found.push(node as ReadableElement);
  return found;
}

/** All that stands below a node, in document order; by no recursion, which deep markup would break. */
function* descendants(root: AnyNode): Generator<ChildNode> {
  const first = 'children' in root ? root.children[0] : undefined;
  for (let node: ChildNode | null = first ?? null; node; ) {
    yield node;
    let next: AnyNode | null = 'children' in node ? (node.children[0] ?? null) : null;
    for (let above: AnyNode | null = node; !next && above && above !== root; above = above.parent)
      next = above.next;
    node = next as ChildNode | null;
  }
}
