import { afterEach, beforeEach, expect, test } from 'vitest';
import { rowsOf } from '#domain/facts.ts';
import type { ReturnLook, ReturnTaken } from '#server/schemas/collection.ts';
import type { EditionDetail } from '#server/schemas/desk.ts';
import type { Scorecard } from '#server/schemas/scorecards.ts';
import { currentDraftTables } from '#server/store/drafts.ts';
import { findOpenEdition } from '#server/store/editions.ts';
import {
  change,
  deliver,
  fill,
  LEPING,
  openCollecting,
  RELEASE,
  type,
  type CollectingOffice,
} from './collecting.ts';
import { gridOf, put } from './entries.ts';
import { sendFile } from './first-release.ts';

let office: CollectingOffice;
beforeEach(async () => {
  office = await openCollecting();
  const layout = {
    lines: [{ indicatorId: 'gdp', hasTarget: true }],
    regionIds: ['leping', 'fuliang', 'zhushan', 'changjiang'],
  };
  await change(office, 'PUT', `/desk/releases/${RELEASE}/entry-layout`, office.li, layout);
});
afterEach(() => office.app.close());

/** The tables of the draft, with the rank of the one line that each has. */
async function ranks() {
  const edition = await findOpenEdition(office.db, RELEASE);
  const tables = await currentDraftTables(office.db, edition!.id);
  return Object.fromEntries(
    tables.map(({ subject, table }) => {
      const [row] = rowsOf(table!);
      return [subject, `${row?.actual.text} ${row?.rank?.text}`.trim()];
    }),
  );
}

const GDP = '地区生产总值';
const OTHERS = { [`浮梁县 ${GDP}`]: 8.1, [`珠山区 ${GDP}`]: 7.5, [`昌江区 ${GDP}`]: 6.2 };
/** 8.1 > 7.7 > 7.5 > 6.2 */
const RANKED = { fuliang: '8.1 1', leping: '7.7 2', zhushan: '7.5 3', changjiang: '6.2 4' };

/** By the ordinary upload, as any file. */
async function load(name: string, bytes: Uint8Array) {
  const { id, errors } = await sendFile(office, office.li, { name, bytes }, RELEASE);
  expect(errors).toBe(0);
  const taken = await office.li.send('POST', `/releases/${RELEASE}/loads`, { uploadId: id });
  expect(taken.statusCode, taken.body).toBe(201);
}

/** The sheet of all lines, had after 乐平市 was typed: its line is in it as it stands. */
async function wholeSheet(): Promise<Uint8Array> {
  await type(office, office.li, 'gdp', '7.7');
  expect(await ranks()).toEqual({ leping: '7.7' });
  return fill(office.li, null, OTHERS);
}

test('a sheet that is loaded gives a rank to what was typed before the others reported', async () => {
  await load('各县报来.xlsx', await wholeSheet());
  expect(await ranks()).toEqual(RANKED);
});

test('so does one that comes back to the collection', async () => {
  const bytes = await wholeSheet();
  const { taken } = await deliver(office, office.li, bytes);
  expect(taken.statusCode, taken.body).toBe(200);
  expect(await ranks()).toEqual(RANKED);
});

test('so does the last of them that is typed', async () => {
  const { 'scorecard/leping': _, ...tables } = Object.fromEntries(
    Object.keys(RANKED).map((region) => [`scorecard/${region}`, region]),
  );
  await type(office, office.li, 'gdp', '7.7');
  for (const [table, region] of Object.entries(tables)) {
    await type(office, office.li, 'gdp', RANKED[region as keyof typeof RANKED].slice(0, 3), table);
  }
  expect(await ranks()).toEqual(RANKED);
});

test('in a revision the ranks of published tables follow that were typed', async () => {
  await load('各县报来.xlsx', await wholeSheet());
  const { li, wang, zhao } = office;
  const steps = [
    [li, 'submit'],
    [wang, 'approve'],
    [zhao, 'publish'],
  ] as const;
  for (const [person, step] of steps) {
    const done = await person.send('POST', `/releases/${RELEASE}/steps`, { step });
    expect(done.statusCode, done.body).toBe(200);
  }
  await li.send('POST', `/releases/${RELEASE}/revisions`, { reason: '浮梁县更正' });
  const saved = await type(office, li, 'gdp', '7.6', 'scorecard/fuliang');
  expect(saved.statusCode, saved.body).toBe(200);
  // 7.7 > 7.6 > 7.5 > 6.2: the last two stay where they were.
  expect(await ranks()).toEqual({ fuliang: '7.6 2', leping: '7.7 1' });
});

test('a figure has the cell in which it was filled in as its source, until another is typed', async () => {
  await load('各县报来.xlsx', await wholeSheet());
  const { li } = office;
  const sourcesOf = async (region: string) => {
    const path = `/releases/${RELEASE}/scorecards/${region}?draft=${RELEASE}`;
    const { rows } = (await li.get(path)).json<Scorecard>();
    const { file, row, column } = rows[0]!.source!;
    return [file, row, column];
  };
  // Under title, heads and department stands the one line; the figure is behind number, name, unit and target.
  expect(await sourcesOf('fuliang')).toEqual(['各县报来.xlsx', 4, 5]);
  expect((await sourcesOf('leping'))[0]).toBe('手工录入');
  const detail = async () => (await li.get(`/desk/releases/${RELEASE}`)).json<EditionDetail>();
  const { loads, current } = await detail();
  expect(loads[0]?.note).toBe('填报表 各县报来.xlsx');
  const listed = (tables: EditionDetail['current']) =>
    Object.fromEntries(tables.map(({ subject, sources }) => [subject, sources]));
  expect(listed(current)).toMatchObject({
    leping: [{ file: '手工录入', sheet: null }],
    fuliang: [{ file: '各县报来.xlsx', sheet: expect.stringContaining('浮梁县') as string }],
  });
  // Typed elsewhere, the rank of 浮梁县 moves and its figure stays from where it is.
  await type(office, li, 'gdp', '8.8');
  expect(await ranks()).toMatchObject({ fuliang: '8.1 2', leping: '8.8 1' });
  expect(await sourcesOf('fuliang')).toEqual(['各县报来.xlsx', 4, 5]);
  await type(office, li, 'gdp', '8.9', 'scorecard/fuliang');
  expect((await sourcesOf('fuliang'))[0]).toBe('手工录入');
  expect(listed((await detail()).current)['fuliang']).toEqual([{ file: '手工录入', sheet: null }]);
});

test('a line that has only the target it was sent out with is not counted as filled in', async () => {
  const { li } = office;
  const { base } = await gridOf(li, RELEASE, LEPING);
  const rows = [{ indicatorId: 'gdp', target: '8', actual: '7.7' }];
  await put(office, li, { rows, base }, { release: RELEASE, table: LEPING });
  const sheet = { [`浮梁县 ${GDP}`]: 8.1, [`乐平市 ${GDP}`]: '' };
  const { look, taken } = await deliver(office, li, await fill(li, null, sheet));
  // Of four lines one has a figure; that of 乐平市 has its target 8 alone.
  expect(look.json<ReturnLook>()).toMatchObject({ filled: 1, blank: 3 });
  expect(taken.statusCode, taken.body).toBe(200);
  expect(taken.json<ReturnTaken>()).toMatchObject({ filled: 1, missing: 2 });
  expect((await ranks())['leping']).toBe('7.7');
});
