import { barsInWords, type BarChart, type PlacedChart } from './chart.ts';
import { sentenceText, type Block, type Section } from './text.ts';

export const PARAGRAPH_ROLES = [
  'addressee',
  'words',
  'section',
  'opening',
  'block',
  'item',
] as const;
/**
 * `addressee` is 主送机关, `words` are the office's own, `section` 一、…, `block` （一）…, `item` 1．….
 */
export type ParagraphRole = (typeof PARAGRAPH_ROLES)[number];

export interface BodyParagraph {
  role: ParagraphRole;
  text: string;
}

/** A chart with its caption: 图1　…. */
export interface ChartPart {
  role: 'chart';
  text: string;
  chart: BarChart;
  /** Its figures, for whoever hears it. */
  inWords: string;
}
export type BodyPart = BodyParagraph | ChartPart;

/** What stands between title and signature. */
export interface BulletinBody {
  /** Paragraphs of the office's own; the first may be whom it is addressed to. */
  opening: readonly string[];
  sections: readonly Section[];
  closing: readonly string[];
}

/** The text between title and signature, a paragraph each, in the order of print. */
export function bodyParagraphs({ opening, sections, closing }: BulletinBody): BodyParagraph[] {
  const words = (text: string): BodyParagraph => ({ role: 'words', text });
  const addressee = addresseeOf(opening);
  return [
    ...(addressee === null ? [] : [{ role: 'addressee', text: addressee } as const]),
    ...(addressee === null ? opening : opening.slice(1)).map(words),
    ...sections.flatMap(sectionParagraphs),
    ...closing.map(words),
  ];
}

/**
 * The same with charts between, numbered as they come.
 * @example bodyWithCharts(body, [oneChart]).find(({ role }) => role === 'chart')?.text // '图1　各县未达标指标占比，由高到低（%）'
 */
export function bodyWithCharts(body: BulletinBody, charts: readonly PlacedChart[]): BodyPart[] {
  const { opening, sections, closing } = body;
  const parts = sections.flatMap((section, at): (BodyPart | PlacedChart)[] => {
    const under = (block: number | null) =>
      charts.filter((one) => one.section === at && one.block === block);
    return [
      ...sectionParagraphs({ ...section, blocks: [] }),
      ...under(null),
      ...section.blocks.flatMap((block, no) => [...blockParagraphs(block), ...under(no)]),
    ];
  });
  let no = 0;
  const numbered = parts.map((part): BodyPart => {
    if ('role' in part) return part;
    no += 1;
    const { chart } = part;
    const text = `图${no}　${chart.title}`;
    return { role: 'chart', text, chart, inWords: barsInWords(chart) };
  });
  const before = bodyParagraphs({ opening, sections: [], closing: [] });
  const after = bodyParagraphs({ opening: [], sections: [], closing });
  return [...before, ...numbered, ...after];
}

/** 各县（市、区）人民政府，市政府各部门：, where the opening begins so; not 现将有关情况通报如下：. */
export function addresseeOf([first = '']: readonly string[]): string | null {
  return /^[^。；]+[：:]$/u.test(first) && !/如下[：:]$/u.test(first) ? first : null;
}

export function sectionParagraphs({ title, opening, blocks }: Section): BodyParagraph[] {
  return [
    { role: 'section', text: title },
    { role: 'opening', text: sentenceText(opening) },
    ...blocks.flatMap(blockParagraphs),
  ];
}

function blockParagraphs({ heading, items }: Block): BodyParagraph[] {
  return [
    { role: 'block', text: sentenceText(heading) },
    ...items.map((item): BodyParagraph => ({ role: 'item', text: sentenceText(item) })),
  ];
}
