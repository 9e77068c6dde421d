import { expect, test } from 'vitest';
import {
  inOwnWords,
  itemName,
} from '../../../web/src/routes/desk/releases/[release]/load/item-name.ts';

const regions = [{ id: 'leping', name: 'Leping City' }];
const scorecard = { kind: 'scorecard', subject: 'leping', name: '乐平市指标完成情况' } as const;

test('a sheet is named by the region and kind it was read as', () => {
  expect(inOwnWords(scorecard, regions)).toMatch(/^Leping City: /);
});

test('one that was not recognised keeps the name it came with', () => {
  expect(inOwnWords({ kind: null, subject: '', name: '附件9' }, regions)).toBe('附件9');
});

test('in Chinese a sheet is named as the server names it', () => {
  expect(itemName(scorecard, regions)).toBe('乐平市指标完成情况');
});
