import type { Note } from '../model.ts';
import { shownTitle } from '../post-title.ts';
import { groupByPost } from './by-post.ts';
import { hatenaLine, hatenaLines, hatenaQuotation } from './hatena-text.ts';
import type { ReadingLabels } from './reading-labels.ts';
import { subjectOf } from './subject.ts';

/**
 * The notes in Hatena notation (はてな記法), to be pasted into a blog of one's own: a heading for each post, the newest
 * first, and each quoted text as a quotation that names its source. A note's own text stands under it as plain text.
 */
export function toHatena(notes: readonly Note[], labels: ReadingLabels): string {
  if (notes.length === 0) return `${hatenaLine(labels.empty)}\n`;
  const sections = groupByPost(notes).map(({ post, notes: onPost }) => {
    const date = post.date === null ? '' : `（${labels.formatDay(post.date)}）`;
    return [`*${hatenaLine(`${shownTitle(post)}${date}`)}`, ...onPost.map(toBlock)].join('\n\n');
  });
  return `${sections.join('\n\n')}\n`;
}

/** Without the colour, which means nothing to the readers of a blog. */
function toBlock({ target, body, tags }: Note): string {
  const subject = subjectOf(target);
  const blocks: string[] = [];
  if (subject?.kind === 'quotation') {
    const said = hatenaLines(subject.text);
    const lines = subject.speaker === null ? said : `${said}\n\n― ${hatenaLine(subject.speaker)}`;
    blocks.push(hatenaQuotation(lines, target.post.permalink, shownTitle(target.post)));
  } else if (subject) {
    const { name, office } = subject;
    blocks.push(hatenaLine(office === '' ? name : `${name}（${office}）`));
  }
  if (body.trim() !== '') blocks.push(hatenaLines(body));
  if (tags.length > 0) blocks.push(hatenaLine(tags.map((tag) => `#${tag}`).join(' ')));
  return blocks.join('\n\n');
}
