import { expect, test } from 'vitest';
import { watchPlans } from '#domain/plans/entry.ts';
import { sayCadence } from '#domain/plans/cadence.ts';
import { WATCH_STATUS_NAMES } from '#domain/plans/watched.ts';
import { ledgerOf, shippedTable } from '#test/fixtures/plans/ledger.ts';
import { assertSaidAlike } from '#test/support/said-alike.ts';

const entries = watchPlans(ledgerOf([shippedTable('规划目标.csv')]), '2022-09-01');

test('every target that ships reads as it stands in readings.txt', async () => {
  const lines = entries.map(({ row, rule, term, reading, cadence, places }) => {
    const when =
      term.kind === 'dated'
        ? term.due
        : term.kind === 'open'
          ? '无期限'
          : `${sayCadence(cadence).zh}${cadence.isPrinted ? '' : '（读法）'}${term.until === null ? '' : `，至${term.until}`}`;
    const statuses = new Set(places.map(({ watched }) => WATCH_STATUS_NAMES[watched.status].zh));
    return [
      `${row.indicator}${row.yearText === '' ? '' : `（${row.yearText}）`}`,
      row.target,
      `${rule.kind}: ${reading.zh}`,
      reading.en,
      when,
      places.map(({ place }) => place.name.zh).join('、'),
      [...statuses].join('、'),
    ].join(' | ');
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('readings.txt');
});

test('there are 194, and none whose words say nothing', () => {
  expect(entries).toHaveLength(194);
  expect(entries.filter(({ rule }) => rule.kind === 'unread')).toEqual([]);
});

test('readings and notes say the same in both languages', () => {
  for (const { reading, notes } of entries)
    for (const said of [reading, ...notes]) assertSaidAlike(said);
});

test('places beyond the dictionary are no counties', () => {
  const odd = entries.flatMap(({ places }) =>
    places.filter(({ place }) => place.regionId === null),
  );
  expect(new Set(odd.map(({ place }) => place.name.zh))).toEqual(
    new Set(['昌南新区', '中心城区', '近视高发县(市、区)', '市枫树山林场']),
  );
  expect(odd.every(({ place }) => !place.isCounty)).toBe(true);
});
