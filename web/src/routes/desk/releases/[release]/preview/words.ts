import type {
  CellChange,
  Preview,
  PreviewWarning,
  RankChange,
  SentenceChange,
} from '#server/schemas/preview.ts';
import { NOTE_LENGTH } from '#domain/lengths.ts';
import { inLanguage } from '#lib/language/language.ts';

type ChangeKind = CellChange['kind'];

export const CHANGE_WORDS = inLanguage<Readonly<Record<ChangeKind, string>>>({
  zh: { added: '新增', changed: '修改', removed: '删去' },
  en: { added: 'new', changed: 'changed', removed: 'removed' },
});

/** A sign before the word, so that a column is scanned without reading. */
export const CHANGE_SIGNS = {
  added: '＋',
  changed: '≠',
  removed: '－',
} as const satisfies Record<ChangeKind, string>;

export const CAUSE_WORDS = inLanguage<Readonly<Record<RankChange['cause'], string>>>({
  zh: { own: '本地区的数变了', others: '其他地区的数变了', group: '对比范围变了' },
  en: { own: 'its own figure', others: 'figures of others', group: 'who is compared' },
});

export const SENTENCE_WORDS = inLanguage<Readonly<Record<SentenceChange['kind'], string>>>({
  zh: { added: '新增', changed: '修改', removed: '删去', renumbered: '序号' },
  en: { added: 'new', changed: 'changed', removed: 'removed', renumbered: 'number' },
});

export const WARNING_WORDS = inLanguage<Readonly<Record<PreviewWarning['code'], string>>>({
  zh: {
    republished: '改动已发布的数',
    'decimal-point': '小数点疑错位',
    'digits-swapped': '数字疑写反',
    'sign-lost': '正负号疑有误',
    'sign-flip': '正负从未如此',
    jump: '变动过大',
    'unlike-others': '与其他地区相差过大',
    repeats: '与上期相同',
    'missing-now': '历来有数，这次没有',
    'row-shifted': '疑错行',
  },
  en: {
    republished: 'changes what is published',
    'decimal-point': 'decimal point misplaced?',
    'digits-swapped': 'digits swapped?',
    'sign-lost': 'wrong sign?',
    'sign-flip': 'never of this sign before',
    jump: 'a large change',
    'unlike-others': 'far from other regions',
    repeats: 'same as last time',
    'missing-now': 'always given, missing now',
    'row-shifted': 'slipped by a row?',
  },
});

/** What a draft is compared with. */
export const BASE_WORDS = inLanguage<Readonly<Record<Preview['base'], string>>>({
  zh: { published: '现在公布的', draft: '现有的草稿', nothing: '空白' },
  en: { published: 'what is published now', draft: 'the draft as it is', nothing: 'nothing' },
});

const words = inLanguage({
  zh: {
    stopped: (count: number) => `有 ${count} 处数字存疑。改正后重新上传；若核对无误，请写明理由。`,
  },
  en: {
    stopped: (count) =>
      `There ${count === 1 ? 'is 1 unlikely value' : `are ${count} unlikely values`}. Mend and send the files again; if the figures are right, say why.`,
  },
});

/**
 * The reasons that go with an upload: those for its files, given before, and those for its figures.
 * @example joinReasons('单位已换算', '  ') // '单位已换算'
 */
export function joinReasons(ofFiles: string, ofFigures: string): string {
  return [ofFiles.trim(), ofFigures.trim()].filter((reason) => reason !== '').join('\n');
}

/**
 * How long the reason for the figures may be: both go as one.
 * @example roomBeside('') // NOTE_LENGTH
 */
export const roomBeside = (ofFiles: string): number =>
  NOTE_LENGTH - (joinReasons(ofFiles, '…').length - 1);

/** What still stops an upload from being taken; null: nothing. */
export function whyStopped(warnings: number, reason: string): string | null {
  if (warnings === 0 || reason.trim() !== '') return null;
  return words.stopped(warnings);
}
