import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  Collecting,
  CollectionBoard,
  ReturnLook,
  ReturnTaken,
} from '#server/schemas/collection.ts';
import { assertProblem } from '#test/support/problem.ts';
import {
  boardOf,
  deliver,
  fill,
  openCollecting,
  RELEASE,
  SHEET,
  type,
  type CollectingOffice,
} from './collecting.ts';
import { entryOf } from './entries.ts';

let office: CollectingOffice;
beforeEach(async () => {
  office = await openCollecting();
});
afterEach(() => office.app.close());

const statesOf = ({ units }: CollectionBoard) =>
  units.map(({ key, state, missing }) => `${key} ${state} ${missing.length}`);

describe('a workbook of a unit', () => {
  test('has its own lines, comes back under any name, and is known', async () => {
    const bytes = await fill(office.li, 'department:fgw', {
      '乐平市 地区生产总值': 8.2,
      '浮梁县 固定资产投资': 10.5,
    });
    const { look, taken } = await deliver(office, office.li, bytes);
    expect(look.json<ReturnLook>()).toMatchObject({
      unit: { key: 'department:fgw' },
      ...{ knownBy: 'code', filled: 2, blank: 2, warnings: [] },
    });
    expect(taken.statusCode, taken.body).toBe(200);
    expect(taken.json<ReturnTaken>()).toMatchObject({ filled: 2, missing: 2 });
    const board = await boardOf(office);
    // fgw lacks 2 of 4, leping 2 of 3, swj both of 2.
    expect(statesOf(board)).toEqual([
      'department:swj nothing 2',
      'department:fgw partly 2',
      'region:leping partly 2',
    ]);
    const own = board.units.find(({ key }) => key === 'department:fgw');
    expect(own).toMatchObject({ deliveredBy: 'li', accounts: ['fgw.chen'] });
    expect(own?.reminder).toContain('还缺 2 个：乐平市固定资产投资、浮梁县地区生产总值。');
    expect(own?.reminder).toContain('请于2019年10月12日前');
  });

  test('is known by its lines where the code is gone, and asked about where they do not tell', async () => {
    const withoutCode = (lines: string[][]) =>
      lines.filter((line) => !String(line[0]).includes('填报码'));
    const bytes = await fill(
      office.li,
      'department:swj',
      { '乐平市 社会消费品零售总额': 9 },
      withoutCode,
    );
    const { look, taken } = await deliver(office, office.li, bytes);
    expect(look.json<ReturnLook>()).toMatchObject({
      knownBy: 'lines',
      unit: { key: 'department:swj' },
    });
    expect(taken.statusCode, taken.body).toBe(200);

    const one = await fill(office.li, 'region:leping', { '乐平市 地区生产总值': 8 }, (lines) =>
      withoutCode(lines).filter(
        (line) => line[1] !== '固定资产投资' && line[1] !== '社会消费品零售总额',
      ),
    );
    const unknown = await deliver(office, office.li, one);
    const asked = unknown.look.json<ReturnLook>();
    expect([asked.knownBy, asked.unit, asked.candidates.map(({ key }) => key)]).toEqual([
      'nothing',
      null,
      ['department:fgw', 'region:leping'],
    ]);
    assertProblem(unknown.taken, 'conflict');
    const chosen = await deliver(office, office.li, one, { unit: 'region:leping' });
    expect(chosen.taken.json<ReturnTaken>()).toMatchObject({
      unit: { key: 'region:leping' },
      missing: 1,
    });
  });

  test('with a line of another unit is refused by name', async () => {
    const bytes = await fill(office.li, 'department:swj', {}, (lines) => {
      const at = lines.findIndex((line) => line[1] === '社会消费品零售总额');
      return lines.toSpliced(at + 1, 0, ['', '地区生产总值', '%', '7.7']);
    });
    const { taken } = await deliver(office, office.li, bytes);
    assertProblem(taken, 'forbidden');
    const { detail } = taken.json<{ detail: string }>();
    expect(detail).toContain('不能改：乐平市地区生产总值。可以填的有：fgw.chen');
    expect((await boardOf(office)).filled).toBe(0);
  });

  test('of one’s own is had and sent back by who has a scope', async () => {
    const bytes = await fill(office.fgw, 'department:fgw', { '浮梁县 地区生产总值': 8.3 });
    const { taken } = await deliver(office, office.fgw, bytes);
    expect(taken.json<ReturnTaken>()).toMatchObject({ filled: 1, missing: 3 });
    assertProblem(await office.fgw.get(`${SHEET}.xlsx?unit=department:swj`), 'not-in-release');
    const own = (await boardOf(office)).units.find(({ key }) => key === 'department:fgw');
    expect(own?.deliveredBy).toBe('fgw.chen');
  });
});

test('what is gathered is submitted like any draft', async () => {
  await type(office, office.county, 'retail-sales', '9.1');
  const { li } = office;
  const submitted = await li.send('POST', `/releases/${RELEASE}/steps`, { step: 'submit' });
  expect(submitted.json<{ state: string }>().state).toBe('submitted');
  assertProblem(await office.county.get(entryOf(RELEASE)), 'conflict');
  expect((await office.county.get('/desk/collecting')).json<Collecting>()).toEqual([]);
});
