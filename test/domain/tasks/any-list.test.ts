import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDay } from '#domain/day.ts';
import type { LedgerTable } from '#domain/ledger/types.ts';
import { readDue } from '#domain/tasks/due.ts';
import { occasionsIn } from '#domain/tasks/occasions.ts';
import { readTaskList } from '#domain/tasks/read-list.ts';
import { splitUnits } from '#domain/tasks/split-units.ts';
import { isTotal } from '#domain/tasks/totals.ts';
import { dictionary } from '../calendar/office.ts';

/** Bits of times, names and signs, in any order. */
const WORDS = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '2020',
          '年',
          '月',
          '日',
          '底',
          '前',
          '每',
          '周',
          '季度',
          '次年',
          '13',
          '31',
          '0',
          '-',
          '、',
        ],
        ...[
          '市甲局',
          '各县（市、区）',
          '政府',
          '和',
          '（',
          '）',
          '；',
          ' ',
          '合计',
          '长期坚持',
          '等',
          '配合',
        ],
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((bits) => bits.join(''));
const COLUMNS = [
  'no',
  'task',
  'content',
  'leads',
  'helpers',
  'due',
  'due_on',
  'year',
  'amount',
  'places',
];
const ROW = fc.dictionary(fc.constantFrom(...COLUMNS), WORDS, { maxKeys: 6 });

test('of any list every line is a task or adds up, and tasks are told apart', () => {
  fc.assert(
    fc.property(fc.array(ROW, { maxLength: 8 }), (rows) => {
      const table: LedgerTable = {
        ...{ kind: 'tasks', subject: '甲', file: 'a.csv', sheet: null, title: null, notes: [] },
        rows: rows.map((cells, at) => ({ cells, row: at + 2 })),
      };
      const { tasks, totals } = readTaskList(table, dictionary);
      expect(tasks.length + totals.length).toBe(rows.length);
      expect(totals.every(isTotal)).toBe(true);
      expect(new Set(tasks.map(({ no }) => no)).size).toBe(tasks.length);
    }),
  );
});

test('any words give days of the calendar or none, each occasion once', () => {
  fc.assert(
    fc.property(WORDS, WORDS, (text, year) => {
      const { due } = readDue(text, { year, signedOn: '2020-02-29' });
      const span = { first: '2020-01-01', last: '2026-12-31' };
      const occasions = occasionsIn(due, span, '2020-02-29');
      expect(occasions.filter((one) => !isDay(one.due))).toEqual([]);
      const keys = occasions.map(({ key, due: day }) => `${key} ${day}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('names of units lose no letter but spaces and the signs between them', () => {
  fc.assert(
    fc.property(WORDS, (text) => {
      const letters = (some: string) =>
        some
          .normalize('NFKC')
          .replaceAll(/[^\p{Script=Han}\d]/gu, '')
          .replaceAll(/[和与]/gu, '');
      expect(letters(splitUnits(text).join(''))).toBe(letters(text));
    }),
  );
});
