import { hashtagParts } from '../lib/hashtags.ts';
import { Words } from './drawn-words.tsx';

/**
 * A post's title, which on Hatena blogs often runs hashtags together: a line breaks before a hashtag, not within it and
 * not after its sign, as long as it fits on a line.
 */
export function PostTitle({ title }: { readonly title: string }) {
  return hashtagParts(title).map((part, index) =>
    /^[#＃]./u.test(part) ? (
      <span key={index} class="hashtag">
        <Words text={part} />
      </span>
    ) : (
      <Words key={index} text={part} />
    ),
  );
}
