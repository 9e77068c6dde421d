import { expect, test } from 'vitest';
import { noteTextOf } from '#domain/note-text.ts';

const CASES = [
  { notes: ['注：①初步核算数；②含农户。'], mark: '②', text: '含农户' },
  { notes: ['注：① 初步核算数；② 含农户。'], mark: '①②', text: '初步核算数；含农户' },
  { notes: ['注：1.初步核算数。2.含农户。'], mark: '¹', text: '初步核算数' },
  { notes: ['[1] 初步核算数', '[2] 含农户'], mark: '［2］', text: '含农户' },
  { notes: ['注1：初步核算数'], mark: '(注1)', text: '初步核算数' },
  { notes: ['*不含农户。'], mark: '＊', text: '不含农户' },
  { notes: ['* 一', '** 二'], mark: '**', text: '二' },
  { notes: ['注：p 为初步数；r 为修订数'], mark: 'r', text: '为修订数' },
  { notes: ['注：¹ 一；¹⁰ 十'], mark: '¹⁰', text: '十' },
  { notes: ['注：①序号2、3为5个地区对比。'], mark: '②', text: null },
  { notes: ['注：①序号2、3为5个地区对比。'], mark: '①', text: null },
  {
    notes: ['注：①序号2为5个地区对比；②序号4为4个地区对比。', '①快报数。'],
    mark: '①',
    text: '快报数',
  },
  { notes: ['注：①初步核算数。', '注：①含农户。'], mark: '①', text: '初步核算数；含农户' },
  { notes: [], mark: '①', text: null },
  { notes: ['注：本表为快报数。'], mark: '*', text: null },
];
test.for(CASES)('$mark under $notes says $text', ({ notes, mark, text }) => {
  expect(noteTextOf(notes, mark)).toBe(text);
});
