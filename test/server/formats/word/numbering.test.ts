import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx';
import { describe, expect, test } from 'vitest';
import { readDocx } from '#server/formats/docx-read.ts';
import { run, wordFile } from '#test/support/word.ts';

interface LevelOptions {
  format: string;
  pattern: string;
  start?: number;
  more?: string;
}

const level = (index: number, { format, pattern, start = 1, more = '' }: LevelOptions) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;
const list = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, abstract: number, override = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${override}</w:num>`;
const numPr = (id: number, at: number | null = 0) =>
  `<w:numPr>${at === null ? '' : `<w:ilvl w:val="${at}"/>`}<w:numId w:val="${id}"/></w:numPr>`;
const item = (id: number, at = 0, text = '甲') =>
  `<w:p><w:pPr>${numPr(id, at)}</w:pPr>${run(text)}</w:p>`;
const styled = (style: string, text = '甲') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;

/** 一、 （一） 1． and ① as in the headings of an official document (GB/T 9704-2012, 7.3.3). */
const HEADINGS = list(
  0,
  level(0, { format: 'chineseCountingThousand', pattern: '%1、' }),
  level(1, { format: 'chineseCounting', pattern: '（%2）' }),
  level(2, { format: 'decimal', pattern: '%3．' }),
  level(3, { format: 'decimalEnclosedCircle', pattern: '%4' }),
);

const cases: {
  name: string;
  numbering: string;
  blocks: string[];
  lines: string[];
  styles?: string;
}[] = [
  {
    name: 'count at every level, and anew below a higher one',
    numbering: HEADINGS + num(1, 0),
    blocks: [
      item(1),
      item(1, 1),
      item(1, 2),
      item(1, 2),
      item(1, 1),
      item(1, 2),
      item(1),
      item(1, 1),
    ],
    lines: ['一、甲', '（一）甲', '1．甲', '2．甲', '（二）甲', '1．甲', '二、甲', '（一）甲'],
  },
  {
    name: 'go on over paragraphs that have none',
    numbering: HEADINGS + num(1, 0),
    blocks: [item(1), `<w:p>${run('乙')}</w:p>`, item(1)],
    lines: ['一、甲', '乙', '二、甲'],
  },
  {
    name: 'of two lists with one model count on together',
    numbering: HEADINGS + num(1, 0) + num(2, 0),
    blocks: [item(1), item(2)],
    lines: ['一、甲', '二、甲'],
  },
  {
    name: 'start anew where a list says so, once',
    numbering:
      HEADINGS +
      num(1, 0) +
      num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    blocks: [item(1), item(1), item(2), item(2)],
    lines: ['一、甲', '二、甲', '一、甲', '二、甲'],
  },
  {
    name: 'start where the level says',
    numbering: list(0, level(0, { format: 'decimal', pattern: '%1、', start: 5 })) + num(1, 0),
    blocks: [item(1), item(1)],
    lines: ['5、甲', '6、甲'],
  },
  {
    name: 'of another level put over the model',
    numbering:
      HEADINGS +
      num(
        1,
        0,
        `<w:lvlOverride w:ilvl="0">${level(0, { format: 'upperRoman', pattern: '%1、' })}</w:lvlOverride>`,
      ),
    blocks: [item(1), item(1)],
    lines: ['I、甲', 'II、甲'],
  },
  {
    name: 'hold those of higher levels, in digits where the level wants it',
    numbering:
      list(
        0,
        level(0, { format: 'chineseCounting', pattern: '第%1章' }),
        level(1, { format: 'decimal', pattern: '%1.%2', more: '<w:isLgl/>' }),
      ) + num(1, 0),
    blocks: [item(1), item(1, 1), item(1), item(1, 1), item(1, 1)],
    lines: ['第一章 甲', '1.1 甲', '第二章 甲', '2.1 甲', '2.2 甲'],
  },
  {
    name: 'go on below a higher one where the level never starts anew',
    numbering:
      list(
        0,
        level(0, { format: 'chineseCounting', pattern: '%1、' }),
        level(1, { format: 'decimal', pattern: '%2．', more: '<w:lvlRestart w:val="0"/>' }),
      ) + num(1, 0),
    blocks: [item(1), item(1, 1), item(1), item(1, 1)],
    lines: ['一、甲', '1．甲', '二、甲', '2．甲'],
  },
  {
    name: 'come from the paragraph’s style, at the level that is bound to it',
    numbering:
      list(
        0,
        level(0, { format: 'chineseCounting', pattern: '%1、', more: '<w:pStyle w:val="h1"/>' }),
        level(1, { format: 'chineseCounting', pattern: '（%2）', more: '<w:pStyle w:val="h2"/>' }),
      ) + num(1, 0),
    styles: `<w:style w:type="paragraph" w:styleId="h1"><w:pPr>${numPr(1, null)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="h2"><w:basedOn w:val="h1"/></w:style>`,
    blocks: [styled('h1'), styled('h2'), styled('h2'), styled('h1')],
    lines: ['一、甲', '（一）甲', '（二）甲', '二、甲'],
  },
  {
    name: 'are taken off a styled paragraph by list 0',
    numbering: HEADINGS + num(1, 0),
    styles: `<w:style w:type="paragraph" w:styleId="h1"><w:pPr>${numPr(1)}</w:pPr></w:style>`,
    blocks: [
      styled('h1'),
      `<w:p><w:pPr><w:pStyle w:val="h1"/>${numPr(0)}</w:pPr>${run('乙')}</w:p>`,
      styled('h1'),
    ],
    lines: ['一、甲', '乙', '二、甲'],
  },
  {
    name: 'come by a model that names a style of lists',
    numbering: `${HEADINGS}<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="s"/></w:abstractNum>${num(1, 0)}${num(2, 7)}`,
    styles: `<w:style w:type="numbering" w:styleId="s"><w:pPr>${numPr(1, null)}</w:pPr></w:style>`,
    blocks: [item(2), item(2)],
    lines: ['一、甲', '二、甲'],
  },
  {
    name: 'are no bullets',
    numbering: list(0, level(0, { format: 'bullet', pattern: '-' })) + num(1, 0),
    blocks: [item(1, 0, '7.5')],
    lines: ['7.5'],
  },
];

describe('numbers that Word puts before paragraphs', () => {
  test.for(cases)('$name', async ({ numbering, styles = '', blocks, lines }) => {
    const file = wordFile(blocks.join(''), { numbering, styles });
    const { text, problems } = await readDocx(file, '稿.docx');
    expect(text?.split('\n\n')).toEqual(lines);
    expect(problems).toEqual([]);
  });

  test('of a paragraph whose end was taken out are not counted', async () => {
    const gone = `<w:p><w:pPr>${numPr(1)}<w:rPr><w:del/></w:rPr></w:pPr><w:del>${run('甲', 'delText')}</w:del></w:p>`;
    const file = wordFile(item(1) + gone + item(1), { numbering: HEADINGS + num(1, 0) });
    expect((await readDocx(file, '稿.docx')).text).toBe('一、甲\n\n二、甲');
  });

  test('in a way that is not known are said', async () => {
    const numbering = list(0, level(0, { format: 'thaiCounting', pattern: '%1' })) + num(1, 0);
    const { text, problems } = await readDocx(wordFile(item(1), { numbering }), '稿.docx');
    expect(text).toBe('甲');
    expect(problems).toMatchObject([{ severity: 'warning', found: '有 1 段的自动编号认不出' }]);
  });

  test('are read as another library writes them', async () => {
    const level = (
      at: number,
      format: (typeof LevelFormat)[keyof typeof LevelFormat],
      text: string,
    ) => {
      return { level: at, format, text, alignment: AlignmentType.START };
    };
    const levels = [
      level(0, LevelFormat.CHINESE_COUNTING, '%1、'),
      level(1, LevelFormat.DECIMAL, '（%2）'),
    ];
    const reference = 'headings';
    const children = [0, 1, 1, 0, 1].map(
      (at) => new Paragraph({ text: '甲', numbering: { reference, level: at } }),
    );
    const document = new Document({
      numbering: { config: [{ reference, levels }] },
      sections: [{ children }],
    });
    const { text } = await readDocx(await Packer.toBuffer(document), '稿.docx');
    expect(text?.split('\n\n')).toEqual(['一、甲', '（1）甲', '（2）甲', '二、甲', '（1）甲']);
  });
});
