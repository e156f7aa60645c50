import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { longText } from '../../fixtures/long-post.ts';

const LEXICON = new URL('../../../assets/lexicon/', import.meta.url);

/** Every word of a folder of lexicons: names of groups and remarks too, which do no harm. */
function wordsOf(folder: string): string[] {
  const files = readdirSync(new URL(folder, LEXICON)).filter((name) => name.endsWith('.json'));
  return files.flatMap((name) =>
    stringsOf(JSON.parse(readFileSync(new URL(`${folder}/${name}`, LEXICON), 'utf8'))),
  );
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.length <= 20 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

const PARTICLES =
  'は|が|も|の|に|を|へ|で|と|から|より|との|という|とし|として|とは|など|ら|や|について|によると|によれば'.split(
    '|',
  );
const CUES =
  '述べた|語った|話した|と述べ|強調した|との見方を示した|と明らかにした|とした|呼んだ|答えた|した上で|否定した|こう述べ|と批判'.split(
    '|',
  );
const SIGNS = [
  ...'、。・＝=（）()「」『』【】“”"？！?!…―ー－-　 \t\n♯#*1２三%',
  '\n\n',
  '」「',
  '「「',
  '」と',
  '」。',
  '。」',
];
const NAMES =
  '山岡|誠一|金|李|王建明|林|片山みどり|ベリガン|アルマ・オルセン|キム・チョルミン|ヴェルトリン|Petrovska|ド・ラ・クルス|ファン=デル=メール'.split(
    '|',
  );
const ODD = [
  '𠮷',
  '\ud842',
  '\udfb7',
  '😀',
  '👨‍👩‍👧',
  '\u0000',
  '\u200b',
  '\u202e',
  '\ufeff',
  'e\u0301',
  'か\u3099',
  'ﾊﾞﾝｶﾞｰﾄﾞ',
  '\u00ad',
  '\u2028',
  'مرحبا',
  '한국',
];

const group = (weight: number, words: readonly string[]) => ({
  weight,
  arbitrary: fc.constantFrom(...words),
});

/** A word, sign or scrap of a news text. */
const anyScrap = fc.oneof(
  group(3, NAMES),
  group(3, wordsOf('people')),
  group(2, wordsOf('speech')),
  group(4, PARTICLES),
  group(2, CUES),
  group(4, SIGNS),
  group(1, ODD),
);

const anySentence = fc.constantFrom(...longText(6_000, 7).split(/(?<=[。\n])/u));

/** A sentence with scraps put into it, or cut at some place. */
const brokenSentence = fc
  .tuple(anySentence, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), anyScrap), { maxLength: 4 }))
  .map(([sentence, changes]) =>
    changes.reduce((text, [at, length, scrap]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + scrap + text.slice(start + length);
    }, sentence),
  );

/** Text as news have it, as news never have it, and no language at all. */
export const anyNewsText = fc.oneof(
  { weight: 4, arbitrary: fc.array(brokenSentence, { maxLength: 8 }).map((parts) => parts.join('')) },
  { weight: 4, arbitrary: fc.array(anyScrap, { maxLength: 60, size: 'max' }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(anyScrap, fc.nat({ max: 300 })).map(([scrap, count]) => scrap.repeat(count)),
  },
);
