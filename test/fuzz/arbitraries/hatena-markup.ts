import fc from 'fast-check';
import { escapeHtml, keywordLink } from '../../fixtures/html.ts';
import { anyNewsText } from './news-text.ts';

/** Elements inside a line, with what pages put on them. */
const INLINE = [
  'b',
  'i',
  'em',
  'strong',
  'span style="color:red"',
  'span',
  'font size="2"',
  'a href="https://a.example/"',
  'cite class="hatena-citation"',
  'a class="keyword" href="https://d.hatena.ne.jp/keyword/x"',
  'small',
  'u',
  's',
  'mark',
  'bdo dir="rtl"',
  'bdi',
  'q',
  'ruby',
  'time',
  'code',
  'sup',
  'x-odd',
];

/** Elements that end a line. */
const BLOCKS = [
  'p',
  'div',
  'blockquote',
  'blockquote class="twitter-tweet"',
  'h3',
  'pre class="code"',
  'ul',
  'li',
  'dl',
  'dd',
  'section',
  'figure',
  'figcaption',
  'details',
  'details open',
  'summary',
  'center',
  'div class="section"',
  'article class="entry"',
  'p dir="rtl"',
  'div style="display:none"',
  'div style="writing-mode:vertical-rl"',
];

/** What stands in a post and is not its text. */
const NOT_TEXT = [
  '<iframe class="embed-card" src="about:blank"></iframe>',
  '<script type="text/plain">「秘」と述べた</script>',
  '<style>p{}</style>',
  '<rt>よみ</rt>',
  '<a href="#f-1a" name="fn-1a">*1</a>',
  '<div class="footnote">「脚注」と山岡首相は述べた。</div>',
  '<img class="hatena-fotolife" alt="「絵」">',
  '<p hidden>「隠」と金氏は述べた。</p>',
  '<ul class="table-of-contents"><li>「目次」</li></ul>',
  '<!-- 「注」と述べた -->',
  '<svg><text>「図」</text></svg>',
  '<select><option>「選」</option></select>',
  '<button>「押」</button>',
  '<template>「型」</template>',
  '<textarea>「欄」</textarea>',
  '<div class="hatena-module">「枠」と述べた</div>',
  '<noscript>「無」</noscript>',
  '<b></b>',
  '<p></p>',
  '<span> </span>',
];

const inTag = (tag: string, inside: string) => `<${tag}>${inside}</${tag.split(' ')[0]}>`;

/** A text that ends nothing by accident. NUL and lone halves have no form in a page. */
const text = anyNewsText.map((plain) => escapeHtml(plain.replaceAll('\u0000', '').toWellFormed()));

const { inline, block } = fc.letrec<{ inline: string; block: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 4, arbitrary: text },
    {
      weight: 2,
      arbitrary: fc.constantFrom('<br>', '<br />\n', '<wbr>', '&nbsp;', '&shy;', ' \n\t ', '\n', ' ', ''),
    },
    { weight: 1, arbitrary: fc.constantFrom(...NOT_TEXT) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(...INLINE), fc.array(tie('inline'), { maxLength: 3 }))
        .map(([tag, parts]) => inTag(tag, parts.join(''))),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(text, text)
        .map(([base, reading]) => `<ruby>${base}<rp>(</rp><rt>${reading}</rt><rp>)</rp></ruby>`),
    },
    { weight: 1, arbitrary: text.map((word) => keywordLink(word.replace(/[&<>"].*/su, ''))) },
  ),
  block: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 3, arbitrary: fc.array(tie('inline'), { maxLength: 4 }).map((parts) => parts.join('')) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(...BLOCKS), fc.array(tie('block'), { maxLength: 3 }))
        .map(([tag, parts]) => inTag(tag, parts.join('\n'))),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.array(tie('inline'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
        .map((rows) =>
          inTag(
            'table',
            inTag(
              'tbody',
              rows.map((cells) => inTag('tr', cells.map((cell) => inTag('td', cell)).join(''))).join(''),
            ),
          ),
        ),
    },
    { weight: 1, arbitrary: fc.constantFrom(...NOT_TEXT) },
  ),
}));

/** The inside of an entry's body, nested as people, editors and other programs leave it. */
export const anyMarkup = fc.oneof(
  { weight: 3, arbitrary: fc.array(block, { maxLength: 5 }).map((blocks) => blocks.join('\n')) },
  { weight: 1, arbitrary: fc.array(inline, { maxLength: 8 }).map((parts) => parts.join('')) },
);
