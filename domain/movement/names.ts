import type { Said } from '../said.ts';
import type { Comparison, WithheldReason } from './types.ts';

/** Why a movement is not given. */
export const WITHHELD_NAMES: Readonly<Record<WithheldReason, Said>> = {
  'no-release': { zh: '没有那期通报', en: 'no release to compare with' },
  'not-held': { zh: '该期通报未列此项', en: 'that release has no such figure' },
  'same-period': {
    zh: '没有新数，仍是那期的时期',
    en: 'the figure runs over the same months as then',
  },
  'new-year': { zh: '跨年度，重新起算', en: 'a new year: cumulation began anew' },
  'basis-changed': { zh: '时期或口径不同', en: 'over other months or on another basis' },
  'group-changed': { zh: '参加排位的地区不同', en: 'other regions are ranked now' },
  'not-reported': { zh: '对比地区未报齐', en: 'not all of the group have reported' },
  missing: { zh: '缺数', en: 'a figure is missing' },
  'no-target': { zh: '未设目标', en: 'no target then or now' },
  'not-ranked': { zh: '不参加排位', en: 'not ranked' },
};

/** Over a change, as pages have it. */
export const COMPARISON_NAMES: Readonly<Record<Comparison, Said>> = {
  previous: { zh: '较上期', en: 'Since last release' },
  'year-before': { zh: '较上年同期', en: 'Since last year' },
};

/** The same in the heads of files, which those who read them by program know by their letters. */
export const COMPARISON_HEADS: Readonly<Record<Comparison, Said>> = {
  previous: { zh: '比上期', en: 'Since last release' },
  'year-before': { zh: '比上年同期', en: 'Since last year' },
};
