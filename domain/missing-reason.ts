import type { MissingReason } from './dictionary.ts';
import type { Said } from './said.ts';

/** Where there is room for a word or two beside the cell. */
export const MISSING_NAMES: Readonly<Record<MissingReason, Said>> = {
  blank: { zh: '表中空白', en: 'blank in the table' },
  'no-figure': { zh: '注明没有数', en: 'reported as none' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  'below-unit': { zh: '不足一个单位', en: 'less than one unit' },
  withheld: { zh: '不公开', en: 'withheld' },
};

/** As a file explains the code, to whoever sees no page. */
export const MISSING_MEANINGS: Readonly<Record<MissingReason, Said>> = {
  blank: { zh: '表中这一格是空白', en: 'the cell is blank in the table' },
  'no-figure': { zh: '表中注明没有数', en: 'reported as having no figure' },
  'not-applicable': { zh: '对该地区不适用', en: 'does not apply to the region' },
  'below-unit': { zh: '有数，但不足一个单位', en: 'there is a figure, less than one unit' },
  withheld: { zh: '有数，但不对取数的人公开', en: 'there is a figure, withheld from this reader' },
};
