import type { MissingReason } from '#domain/dictionary.ts';
import type { Said } from '#domain/said.ts';
import type { Status } from '#domain/status.ts';

export const REASON_WORDS: Readonly<Record<MissingReason, Said>> = {
  blank: { zh: '表中这一格是空白', en: 'the cell is blank in the table' },
  'no-figure': { zh: '表中注明没有数', en: 'reported as having no figure' },
  'not-applicable': { zh: '对该地区不适用', en: 'does not apply to the region' },
  'below-unit': { zh: '有数，但不足一个单位', en: 'there is a figure, less than one unit' },
  withheld: { zh: '有数，但不对取数的人公开', en: 'there is a figure, withheld from this reader' },
};

export const STATUS_MEANINGS: Readonly<Record<Status, Said>> = {
  met: { zh: '达到目标', en: 'the target is met' },
  unmet: { zh: '没有达到目标', en: 'the target is not met' },
  'no-target': { zh: '没有设目标', en: 'no target is set' },
  missing: { zh: '没有数，不能判断', en: 'no figure to judge by' },
};
