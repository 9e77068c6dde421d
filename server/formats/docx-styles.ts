import {
  AlignmentType,
  BorderStyle,
  ImportedXmlComponent,
  LineRuleType,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import { FACES, fontOf, WESTERN_FACE, type FaceName } from './docx-faces.ts';
import { CHARACTER, LETTER_SPACING, LINE, mm, ONE_LINE, TEXT_SIZE, TWIPS } from './docx-page.ts';

/** The styles of the document by what they are for; the names are what Word's list shows. */
export const STYLES = {
  mark: '发文机关标志',
  docNo: '发文字号',
  title: '公文标题',
  addressee: '主送机关',
  text: '正文段落',
  section: '一级标题',
  block: '二级标题',
  attachments: '附件说明',
  signature: '署名',
  chart: '图表',
  caption: '图题',
  annex: '附件序号',
  annexTitle: '附件标题',
  unit: '表格单位',
  head: '表头',
  department: '表内部门',
  name: '表内文字',
  number: '表内序号',
  figure: '表内数字',
  note: '表注',
} as const;
export type StyleName = keyof typeof STYLES;

const RED = 'FF0000';
/** 二号 */
export const TITLE_SIZE = 22;
const TITLE_LINE = 33 * TWIPS;
/** 五号 */
const TABLE_SIZE = 10.5;
/** 小四 */
const CAPTION_SIZE = 12;
const TABLE_LINE = { line: 14 * TWIPS, lineRule: LineRuleType.EXACT } as const;

/** Word counts letters in half points. */
const points = (size: number) => 2 * size;
const { CENTER, JUSTIFIED, LEFT, RIGHT } = AlignmentType;
type Alignment = typeof CENTER | typeof LEFT | typeof RIGHT;

const textRun = {
  font: fontOf('text'),
  size: points(TEXT_SIZE),
  characterSpacing: LETTER_SPACING,
};

/** The first letter of a paragraph stands two characters in. */
const FIRST_LINE = { firstLineChars: 200, firstLine: Math.round(2 * CHARACTER) };

/** Styles for charts only where there are any: a document without them stays the bytes that it was. */
export function documentStyles(hasCharts: boolean): IStylesOptions {
  return {
    importedStyles: [ImportedXmlComponent.fromXmlString(defaultsXml())],
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true, run: textRun },
      ...headStyles(),
      ...textStyles(),
      ...annexStyles(),
      ...(hasCharts ? chartStyles() : []),
    ],
  };
}

/**
 * What holds everywhere, in XML since the library has no words for half of it. No letter snaps to
 * the grid: LibreOffice gives a letter that is a little wider than its cell two cells. Line height
 * and letter spacing place them where the grid has them, in every reader alike.
 */
function defaultsXml(): string {
  const off = ['widowControl', 'adjustRightInd', 'snapToGrid'];
  const [west, east] = [WESTERN_FACE, FACES.text];
  return (
    '<w:docDefaults><w:rPrDefault><w:rPr>' +
    `<w:rFonts w:ascii="${west}" w:eastAsia="${east}" w:hAnsi="${west}" w:cs="${west}"/>` +
    `<w:snapToGrid w:val="0"/><w:sz w:val="${points(TEXT_SIZE)}"/><w:szCs w:val="${points(TEXT_SIZE)}"/>` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>' +
    off.map((element) => `<w:${element} w:val="0"/>`).join('') +
    `<w:spacing w:line="${LINE}" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>`
  );
}

function headStyles(): IParagraphStyleOptions[] {
  const line = { line: TITLE_LINE, lineRule: LineRuleType.AT_LEAST };
  return [
    style('mark', {
      run: { font: fontOf('title'), color: RED },
      // Its upper edge lies 35 mm under that of the text.
      paragraph: { alignment: CENTER, spacing: { ...line, before: mm(35) } },
    }),
    style('docNo', {
      paragraph: {
        alignment: CENTER,
        spacing: { ...ONE_LINE, before: 2 * LINE, after: 2 * LINE },
        // The red line, 4 mm under the number.
        border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 11 } },
      },
    }),
    style('title', {
      run: { font: fontOf('title'), size: points(TITLE_SIZE) },
      paragraph: {
        alignment: CENTER,
        keepNext: true,
        keepLines: true,
        spacing: { ...line, after: LINE },
        outlineLevel: 0,
      },
    }),
  ];
}

function textStyles(): IParagraphStyleOptions[] {
  const paragraph = { alignment: JUSTIFIED, indent: FIRST_LINE, spacing: ONE_LINE };
  return [
    style('addressee', { paragraph: { alignment: JUSTIFIED, spacing: ONE_LINE } }),
    style('text', { paragraph }),
    style('section', {
      run: { font: fontOf('black') },
      paragraph: { ...paragraph, keepNext: true, outlineLevel: 1 },
    }),
    style('block', { paragraph: { ...paragraph, keepNext: true } }),
    style('attachments', { paragraph: { alignment: LEFT, keepLines: true, spacing: ONE_LINE } }),
    style('signature', { paragraph: { alignment: RIGHT, keepLines: true, spacing: ONE_LINE } }),
  ];
}

function annexStyles(): IParagraphStyleOptions[] {
  const small = { size: points(TABLE_SIZE) };
  const cell = (face: FaceName, alignment: Alignment) => ({
    run: { ...small, font: fontOf(face) },
    paragraph: { alignment, spacing: TABLE_LINE },
  });
  return [
    style('annex', {
      run: { font: fontOf('black') },
      paragraph: { alignment: LEFT, keepNext: true, spacing: ONE_LINE, outlineLevel: 1 },
    }),
    style('annexTitle', {
      run: { font: fontOf('title'), size: points(TITLE_SIZE) },
      paragraph: {
        alignment: CENTER,
        keepNext: true,
        // On the third line of the page.
        spacing: {
          line: TITLE_LINE,
          lineRule: LineRuleType.AT_LEAST,
          before: LINE,
          after: LINE / 2,
        },
      },
    }),
    style('unit', {
      ...cell('text', RIGHT),
      paragraph: { alignment: RIGHT, keepNext: true, spacing: TABLE_LINE },
    }),
    style('head', cell('black', CENTER)),
    style('department', cell('black', LEFT)),
    style('name', cell('text', LEFT)),
    style('number', cell('text', CENTER)),
    style('figure', cell('text', RIGHT)),
    style('note', { ...cell('text', LEFT) }),
  ];
}

function chartStyles(): IParagraphStyleOptions[] {
  // A line of its own height would cut off all but the foot of a chart.
  const spacing = { line: 12 * TWIPS, lineRule: LineRuleType.AUTO, before: LINE / 4 };
  return [
    style('chart', { paragraph: { alignment: CENTER, keepNext: true, spacing } }),
    style('caption', {
      run: { font: fontOf('black'), size: points(CAPTION_SIZE) },
      paragraph: { alignment: CENTER, keepLines: true, spacing: { ...ONE_LINE, after: LINE / 4 } },
    }),
  ];
}

function style(id: StyleName, look: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>) {
  return { id, name: STYLES[id], basedOn: 'Normal', quickFormat: true, ...look };
}
