import * as XLSX from '@e965/xlsx';
import { expect } from 'vitest';
import type { Scope } from '#server/schemas/accounts.ts';
import type { CollectionBoard } from '#server/schemas/collection.ts';
import { signIn } from '../routes/officer.ts';
import { gridOf, put } from './entries.ts';
import { sendFile } from './first-release.ts';
import { openOffice, type Office, type Person } from './office.ts';

/** Begun from its head alone, in the dictionary of the example. */
export const RELEASE = '2019-09';
export const COLLECTION = `/desk/releases/${RELEASE}/collection`;
export const SHEET = `/desk/releases/${RELEASE}/entry-sheet`;
export const LEPING = 'scorecard/leping';

/** An office that gathers three indicators of two counties from two departments and one county. */
export interface CollectingOffice extends Office {
  /** Of the department that answers for two of them. */
  fgw: Person;
  /** Of the county. */
  county: Person;
}

export async function openCollecting(): Promise<CollectingOffice> {
  const office = await openOffice();
  const fgw = await scoped(office, 'fgw.chen', { departmentIds: ['fgw'], regionIds: [] });
  const county = await scoped(office, 'leping.wu', { departmentIds: [], regionIds: ['leping'] });
  const info = {
    ...{ id: RELEASE, title: '2019年1-9月主要指标', issuer: '市统计局', docNo: null },
    ...{
      publishedOn: null,
      period: { start: '2019-01', end: '2019-09' },
      opening: '',
      closing: '',
    },
  };
  await office.li.send('POST', '/releases', { info });
  const lines = ['gdp', 'fixed-asset-investment', 'retail-sales'].map((indicatorId) => {
    return { indicatorId, hasTarget: indicatorId === 'gdp' };
  });
  const layout = { lines, regionIds: ['leping', 'fuliang'] };
  await change(office, 'PUT', `/desk/releases/${RELEASE}/entry-layout`, office.li, layout);
  const units = ['department:fgw', 'department:swj', 'region:leping'];
  const order = { units, dueOn: '2019-10-12' };
  const board = await change(office, 'PUT', COLLECTION, office.li, order);
  if (board.statusCode !== 200) throw new Error(board.body);
  return { ...office, fgw, county };
}

async function scoped(office: Office, name: string, scope: Scope): Promise<Person> {
  const headers = await signIn(office.db, name, ['officer']);
  await office.db
    .updateTable('account')
    .set({ scope: JSON.stringify(scope) })
    .where('name', '=', name)
    .execute();
  return { ...office.li, ...as(office, headers) };
}

/** The same doors with other headers. */
export function as(
  { app }: Office,
  headers: Record<string, string>,
): Pick<Person, 'headers' | 'get' | 'send'> {
  return {
    headers,
    get: (url) => app.inject({ url: `/api/v1${url}`, headers }),
    send: (method, url, payload) =>
      app.inject({ method, url: `/api/v1/desk${url}`, headers, ...(payload && { payload }) }),
  };
}

export function change(
  { app }: Office,
  method: 'PUT' | 'POST',
  path: string,
  { headers }: Person,
  payload: object,
) {
  return app.inject({ method, url: `/api/v1${path}`, headers, payload });
}

export const boardOf = async ({ li }: Office) => (await li.get(COLLECTION)).json<CollectionBoard>();

/** Types one figure into a grid: that of 乐平市, unless told otherwise. */
export async function type(
  office: Office,
  person: Person,
  indicatorId: string,
  actual: string,
  table = LEPING,
) {
  const { base } = await gridOf(person, RELEASE, table);
  const rows = [{ indicatorId, target: '', actual }];
  return put(office, person, { rows, base }, { release: RELEASE, table });
}

/** The workbook of a unit, or of all lines (null), with figures in some of its cells, by region and indicator. */
export async function fill(
  person: Person,
  unit: string | null,
  figures: Readonly<Record<string, number | string>>,
  more: (lines: string[][]) => string[][] = (lines) => lines,
): Promise<Uint8Array> {
  const response = await person.get(`${SHEET}.xlsx${unit === null ? '' : `?unit=${unit}`}`);
  if (response.statusCode !== 200) throw new Error(response.body);
  const book = XLSX.read(response.rawPayload, { type: 'array' });
  const filled = XLSX.utils.book_new();
  for (const name of book.SheetNames) {
    const lines = XLSX.utils.sheet_to_json<string[]>(book.Sheets[name]!, { header: 1, defval: '' });
    const actual = lines[1]!.findIndex((head) => head.includes('实际完成'));
    const typed = lines.map((line) => {
      const value = figures[`${name.slice(4)} ${line[1]}`];
      return value === undefined ? line : line.with(actual, String(value));
    });
    XLSX.utils.book_append_sheet(filled, XLSX.utils.aoa_to_sheet(more(typed)), name);
  }
  return XLSX.write(filled, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array;
}

/** Sends a workbook back, looks at it and takes it. */
export async function deliver(office: Office, person: Person, bytes: Uint8Array, order = {}) {
  const { id, errors } = await sendFile(office, person, { name: '新建 (2).xlsx', bytes }, RELEASE);
  expect(errors).toBe(0);
  const path = `/desk/releases/${RELEASE}/returns/${id}`;
  const look = await person.get(path);
  return { look, taken: await change(office, 'POST', path, person, order) };
}
