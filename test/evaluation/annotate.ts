/**
 * Prints what the analysis finds in texts, one JSON object a line, in the order of the arguments.
 *
 *     npm run -s annotate -- FILE…
 *
 * A text file gives one line. A saved page of a Hatena blog (.html) gives one line for every post on it, with the
 * post's address, title and date under `post`.
 */
import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { analyse } from '../../lib/analysis/analyse.ts';
import type { Analysis } from '../../lib/analysis/types.ts';
import { findPosts, readPost } from '../../lib/post/read-posts.ts';
import { loadTagger } from '../support/tagger.ts';
import { loadTokenizer } from '../support/tokenizer.ts';

/** A printed line: the analysis of a text, and which post it is where a page holds several. */
type Annotation = Analysis & {
  readonly post?: { readonly permalink: string; readonly title: string; readonly date: string | null };
};

/** The analyses of one file. Throws where the file cannot be read. */
function annotate(file: string): Annotation[] {
  const source = readFileSync(file, 'utf8');
  if (!/\.html?$/i.test(file)) return [analysisOf(source)];
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  window.document.write(source);
  const posts = findPosts(window.document as unknown as Document);
  return posts.map((post) => {
    const { permalink, title, date } = post;
    return { ...analysisOf(readPost(post).text), post: { permalink, title, date } };
  });
}

/** The analysis as the extension makes it of a text without a date. */
function analysisOf(text: string): Analysis {
  return analyse(text, loadTokenizer(), { tagger: loadTagger() });
}

function main(files: readonly string[]): number {
  if (files.length === 0) {
    console.error('usage: npm run -s annotate -- FILE… (.txt, or .html of a Hatena blog)');
    return 2;
  }
  let status = 0;
  for (const file of files) {
    try {
      const annotations = annotate(file);
      if (annotations.length === 0) {
        console.error(`${file}: no post of a Hatena blog found`);
        status = 2;
      }
      for (const annotation of annotations) console.log(JSON.stringify(annotation));
    } catch (error) {
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      status = 2;
    }
  }
  return status;
}

process.exitCode = main(process.argv.slice(2));
