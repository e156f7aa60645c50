/**
 * A text as searches compare it: without regard to case or to half and full width. NFKC makes ﾌﾞﾘﾝｹﾝ and ＮＡＴＯ equal to ブリンケン
 * and NATO. The same string where nothing changes, so that it need not be held twice.
 */
export function searchable(text: string): string {
  const normal = text.normalize('NFKC').toLowerCase();
  return normal === text ? text : normal;
}

/** The words of a query as {@link searchable} texts: what white space separates, the ideographic one (U+3000) too; each once. */
export function searchWords(query: string): readonly string[] {
  return [...new Set(searchable(query).split(/\s+/u).filter(Boolean))];
}
