import { beforeEach, describe, expect, test } from 'vitest';
import { mergeEntries } from '#domain/dictionary-desk/merge.ts';
import type { DictionaryTables } from '#domain/dictionary-desk/types.ts';
import type { EditionDetail } from '#server/schemas/desk.ts';
import { openOffice, RELEASE, type Office } from '../desk/office.ts';
import { check, rowsOf, save, withCells, type Row } from './tables.ts';

let office: Office;
let indicators: Row[];
let regions: Row[];
beforeEach(async () => {
  office = await openOffice();
  indicators = await rowsOf(office.li, 'indicators');
  regions = await rowsOf(office.li, 'regions');
});

/** The lines of the tables of the release after June, as they are to be entered. */
async function nextTables() {
  const begun = await office.li.send('POST', '/releases', { from: RELEASE });
  const { release } = begun.json<EditionDetail>();
  const calendar = await office.li.desk(`/calendar?release=${release}`);
  return { release, items: calendar.json<{ items: { label: string }[] }>().items };
}

describe('a retired region', () => {
  test('changes nothing that was published, and is not asked for afterwards', async () => {
    const retired = withCells(regions, 'taoci', { until: '2019年6月' });
    const { problems, effects, tables } = await check(office.li, { regions: retired });
    expect(problems).toEqual([]);
    expect(effects?.releases).toEqual([]);
    expect(tables.regions?.at(-1)).toMatchObject({ until: '2019-06' });

    const before = await nextTables();
    expect(before.items.map(({ label }) => label)).toContainEqual(
      expect.stringContaining('陶瓷工业园区'),
    );
    expect((await save(office.li, { regions: retired })).statusCode).toBe(200);
    const after = await office.li.desk(`/calendar?release=${before.release}`);
    expect(after.body).not.toContain('陶瓷工业园区');
    expect((await office.nobody.get('/releases/2019-06/scorecards/taoci')).statusCode).toBe(200);
  });

  test('is not waited for: who is left is ranked', async () => {
    const groups = await rowsOf(office.li, 'comparison_groups');
    const [first] = groups;
    const members = `${first!['members']};xinqu`;
    const tables = (until: string) => ({
      regions: [
        ...regions,
        {
          ...{ id: 'xinqu', name: '某新区', short_name: '新区', prose_name: '市某新区' },
          ...{ kind: 'county', inside: 'jingdezhen', until },
        },
      ],
      comparison_groups: withCells(groups, 'counties', { members }),
    });
    // It has no figures in June: nobody of the group has a place while it is waited for.
    const { effects: waiting } = await check(office.li, tables(''));
    const ranks = waiting?.releases[0]?.ranks.filter(({ to }) => to === null) ?? [];
    expect(ranks.filter(({ indicator }) => indicator.id === 'retail-sales')).toHaveLength(4);
    const { effects } = await check(office.li, tables('2019-05'));
    expect(effects?.releases[0]?.rankTotal ?? 0).toBe(0);
  });
});

test('a retired indicator has no line in the tables that come', async () => {
  await save(office.li, {
    indicators: withCells(indicators, 'retail-sales', { until: '2019-06' }),
  });
  const { release } = await nextTables();
  const entry = await office.li.desk(`/releases/${release}/entry`);
  expect(entry.statusCode).toBe(200);
  const calendar = await office.li.desk(`/calendar?release=${release}`);
  expect(calendar.body).not.toContain('社会消费品零售总额');
  expect(calendar.body).toContain('批发业商品销售额');
});

test('a last month that is none is refused at its cell', async () => {
  const wrong = withCells(regions, 'taoci', { until: '去年' });
  const { problems } = await check(office.li, { regions: wrong });
  expect(problems).toMatchObject([{ table: 'regions', row: 7, column: 'until' }]);
});

describe('one entry taken into another', () => {
  async function merged(table: 'regions' | 'departments', from: string, into: string) {
    const { tables } = await check(office.li, { regions });
    return mergeEntries(tables as DictionaryTables, table, { from, into });
  }

  test('goes where nothing rests on it, and the other answers to its name', async () => {
    const more: Row = { name: '发改局', short_name: '市发改局' };
    const departments = await rowsOf(office.li, 'departments');
    await save(office.li, { departments: [...departments, more] });
    const { tables } = await check(office.li, { regions }, 2);
    const after = mergeEntries(tables as DictionaryTables, 'departments', {
      from: 'fagaiju',
      into: 'fgw',
    });
    const response = await save(office.li, after, { base: 2 });
    expect(response.json()).toMatchObject({ load: 3 });
    const [fgw] = await rowsOf(office.li, 'departments');
    expect(fgw?.['aliases']).toContain('发改局;市发改局');
  });

  test('stays where figures rest on it', async () => {
    const { problems } = await check(office.li, await merged('regions', 'taoci', 'gaoxin'));
    expect(problems).toMatchObject([{ table: 'regions', row: null }]);
    expect(problems[0]?.cure).toContain('停用');
  });
});
