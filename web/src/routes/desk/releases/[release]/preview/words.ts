import type {
  CellChange,
  Preview,
  PreviewWarning,
  RankChange,
  SentenceChange,
} from '#lib/api/preview.ts';

export const CHANGE_WORDS = {
  added: '新增',
  changed: '修改',
  removed: '删去',
} as const satisfies Record<CellChange['kind'], string>;

/** A sign before the word, so that a column is scanned without reading. */
export const CHANGE_SIGNS = {
  added: '＋',
  changed: '≠',
  removed: '－',
} as const satisfies Record<CellChange['kind'], string>;

export const CAUSE_WORDS = {
  own: '本地区的数变了',
  others: '其他地区的数变了',
  group: '对比范围变了',
} as const satisfies Record<RankChange['cause'], string>;

export const SENTENCE_WORDS = {
  added: '新增',
  changed: '修改',
  removed: '删去',
  renumbered: '序号',
} as const satisfies Record<SentenceChange['kind'], string>;

export const WARNING_WORDS = {
  'decimal-point': '小数点疑错位',
  'digits-swapped': '数字疑写反',
  'sign-lost': '正负号疑有误',
  'sign-flip': '正负从未如此',
  jump: '变动过大',
  'unlike-others': '与其他地区相差过大',
  repeats: '与上期相同',
  'missing-now': '历来有数，这次没有',
  'row-shifted': '疑错行',
} as const satisfies Record<PreviewWarning['code'], string>;

/** What a draft is compared with. */
export const BASE_WORDS = {
  published: '现在公布的',
  draft: '现有的草稿',
  nothing: '空白',
} as const satisfies Record<Preview['base'], string>;

/** Sentences that only have another number, which are not told in full. */
export const renumberedOf = (sentences: readonly SentenceChange[]) =>
  sentences.filter(({ kind }) => kind === 'renumbered').length;

/**
 * The reasons that go with an upload: those for its files, given before, and those for its figures.
 * @example joinReasons('单位已换算', '  ') // '单位已换算'
 */
export function joinReasons(ofFiles: string, ofFigures: string): string {
  return [ofFiles.trim(), ofFigures.trim()].filter((reason) => reason !== '').join('\n');
}

/** What still stops an upload from being taken; null: nothing. */
export function whyStopped(warnings: number, reason: string): string | null {
  if (warnings === 0 || reason.trim() !== '') return null;
  return `有 ${warnings} 处数字存疑。改正后重新上传；若核对无误，请写明理由。`;
}
