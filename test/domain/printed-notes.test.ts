import { expect, test } from 'vitest';
import type { RankingTable } from '#domain/printed.ts';
import { notesNaming } from '#domain/printed-notes.ts';

const RETAIL = {
  id: 'retail-sales',
  name: '社会消费品零售总额',
  proseName: '社会消费品零售总额',
  aliases: ['社零'],
};
const ranking: RankingTable = {
  ...{ kind: 'ranking', file: 'a.csv', sheet: null, title: null, rows: [] },
  notes: ['注：社会消费品零售总额为1-5月数据。', '注：社零另有口径。', '注：按印刷顺序。'],
};

test('a note that has its name is about it; two letters could be anything', () => {
  expect(notesNaming(ranking, RETAIL)).toEqual(['注：社会消费品零售总额为1-5月数据。']);
});
