/** A text of the interface with words of a post in it, which are marked as the Japanese that they are. */
export function WithJapanese({ text, words }: { readonly text: string; readonly words: string }) {
  const start = text.lastIndexOf(words);
  return (
    <>
      {text.slice(0, start)}
      <span lang="ja">{words}</span>
      {text.slice(start + words.length)}
    </>
  );
}
