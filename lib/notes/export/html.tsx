import { compile, parse, postprocess, preprocess } from 'micromark';
import { render } from 'preact-render-to-string';
import type { Note } from '../model.ts';
import { shownTitle } from '../post-title.ts';
import { groupByPost, type PostSection } from './by-post.ts';
import type { ReadingLabels } from './reading-labels.ts';
import { subjectOf } from './subject.ts';

/** For the screen and for paper; without anything that a reader could be followed by. */
const STYLES = `
:root { color-scheme: light dark; }
body { max-width: 42em; margin: 2em auto; padding: 0 1em; font: 16px/1.8 "Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", serif; overflow-wrap: anywhere; line-break: strict; }
header p, time, figcaption, .office { color: GrayText; font-size: 0.85em; }
h1 { font-size: 1.6em; } h2 { font-size: 1.2em; margin-top: 2.5em; border-bottom: 1px solid; }
article { margin: 1.5em 0; break-inside: avoid; }
blockquote { margin: 0; padding-inline-start: 1em; border-inline-start: 3px solid; white-space: pre-line; }
figure { margin: 0; }
.filed { display: flex; flex-wrap: wrap; gap: 0 1em; margin: 0; padding: 0; list-style: none; font-size: 0.85em; }
h2 { break-after: avoid; }
@media print { body { margin: 0; max-width: none; font-size: 10.5pt; } h2 a::after { content: " " attr(href); font-size: 0.7em; font-weight: normal; } }
`;

/** What a Markdown parser makes of a reader's text holds no HTML but its own: micromark shows tags as text. */
function Body({ markdown }: { readonly markdown: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above; the page is a file, and its policy runs no script.
  return <div class="body" dangerouslySetInnerHTML={{ __html: toMarkup(markdown) }} />;
}

/** As `micromark()` does it, whose `parse().document().write()` the checkers of stores take for `document.write`. */
function toMarkup(markdown: string): string {
  const { write } = parse().document();
  return compile()(postprocess(write(preprocess()(markdown, undefined, true))));
}

/**
 * The notes as one HTML page for reading and printing, without scripts and without anything from elsewhere: a section
 * for each post, the newest first. `language` is the page's, a BCP 47 tag.
 */
export function toHtml(notes: readonly Note[], labels: ReadingLabels, language: string): string {
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src 'none'"
        />
        <title>{labels.heading}</title>
        <style>{STYLES}</style>
      </head>
      <body>
        <header>
          <h1>{labels.heading}</h1>
          <p>{labels.summary}</p>
        </header>
        {notes.length === 0 && <p>{labels.empty}</p>}
        {groupByPost(notes).map((section) => (
          <Section key={section.post.key} section={section} labels={labels} />
        ))}
      </body>
    </html>
  );
  return `<!doctype html>\n${render(page)}\n`;
}

function Section({
  section: { post, notes },
  labels,
}: {
  readonly section: PostSection;
  readonly labels: ReadingLabels;
}) {
  return (
    <section>
      <h2>
        <a href={post.permalink} lang="ja">
          {shownTitle(post)}
        </a>
      </h2>
      {post.date !== null && <time dateTime={post.date}>{labels.formatDay(post.date)}</time>}
      {notes.map((note) => (
        <article key={note.id} id={`note-${note.id}`}>
          <About note={note} labels={labels} />
          <Body markdown={note.body} />
          <Filed note={note} labels={labels} />
          <time dateTime={note.created}>{labels.formatTime(note.created)}</time>
        </article>
      ))}
    </section>
  );
}

/** The tags and the colour that the reader gave a note. */
function Filed({ note: { tags, colour }, labels }: { readonly note: Note; readonly labels: ReadingLabels }) {
  const words = tags.map((tag) => `#${tag}`);
  if (colour !== null) words.push(labels.tints[colour] ?? String(colour));
  if (words.length === 0) return null;
  return (
    <ul class="filed">
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}

function About({ note: { target }, labels }: { readonly note: Note; readonly labels: ReadingLabels }) {
  const subject = subjectOf(target);
  if (!subject) return null;
  if (subject.kind === 'person')
    return (
      <p lang="ja">
        <strong>{subject.name}</strong> <span class="office">{subject.office}</span>
      </p>
    );
  return (
    <figure>
      <blockquote cite={target.post.permalink} lang="ja">
        {subject.text}
      </blockquote>
      <figcaption>
        {subject.speaker !== null && <span lang="ja">{subject.speaker}, </span>}
        <a href={target.post.permalink}>{labels.source}</a>
      </figcaption>
    </figure>
  );
}
