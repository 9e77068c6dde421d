import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MISSING_REASONS } from '#domain/dictionary.ts';
import { writeCsv, type CsvCell } from '#server/formats/csv-write.ts';
import type { Db } from '#server/store/database.ts';
import { loadFiles } from '#server/loading/load.ts';

/** A made-up country: nothing in it is anyone's figure. */
export const REGIONS = 3000;
export const MONTHS = 34;
export const CITY = 'bench-city';

export const regionId = (no: number) => `bench-region-${pad(no, 4)}`;
export const indicatorId = (no: number) => `bench-indicator-${pad(no, 3)}`;
/** @example monthOf(14) // '2021-02' */
export const monthOf = (no: number) =>
  `${2020 + Math.floor((no - 1) / 12)}-${pad(((no - 1) % 12) + 1, 2)}`;
/** From January on, as the office counts. */
export const periodOf = (no: number) => `${monthOf(no).slice(0, 4)}-01/${monthOf(no)}`;

/** A tenth of the figures has a target, a hundredth is missing; values run from -100.0 to 299.9. */
export const hasTarget = (region: number, indicator: number) => (region + indicator) % 10 === 0;
export const isMissing = (region: number, month: number) => (region + month) % 100 === 0;
export const valueOf = (region: number, indicator: number, month: number) =>
  (((region * 7919 + indicator * 104_729 + month * 1299) % 4000) - 1000) / 10;

/** Writes dictionary and releases to a folder and loads them. */
export async function loadWorld(db: Db, folder: string, indicators: number): Promise<void> {
  await writeDictionary(join(folder, 'dictionary'), indicators);
  for (const month of range(MONTHS)) await writeRelease(folder, month);
  const options = { by: 'bench', note: 'synthetic', now: new Date() };
  const { problems } = await loadFiles(db, [folder], options);
  const [error] = problems.filter(({ severity }) => severity === 'error');
  if (error) throw new Error(`the made-up dictionary is refused: ${JSON.stringify(error)}`);
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

async function writeDictionary(folder: string, indicators: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const write = (name: string, rows: CsvCell[][]) =>
    writeFile(join(folder, `${name}.csv`), writeCsv(rows));
  await write('regions', [
    ['id', 'code', 'name', 'short_name', 'prose_name', 'kind', 'inside', 'aliases'],
    [CITY, null, '合成市', '合成市', '合成市', 'city', null, null],
    ...range(REGIONS).map((no) => {
      const name = `合成第${no}县`;
      return [regionId(no), null, name, name, name, 'county', CITY, null];
    }),
  ]);
  await write('departments', [
    ['id', 'name', 'short_name', 'aliases'],
    ['bench-office', '合成局', '合成局', null],
  ]);
  await write('comparison_groups', [
    ['id', 'label', 'size_note'],
    ['bench-group', '各合成县', `${REGIONS} 个合成县`],
  ]);
  await write('comparison_group_members', [
    ['group', 'region'],
    ...range(REGIONS).map((no) => ['bench-group', regionId(no)]),
  ]);
  await write('indicators', [INDICATOR_HEADS, ...range(indicators).map(indicatorRow)]);
  await write('missing_symbols', [
    ['issuer', 'symbol', 'reason'],
    ['*', '', MISSING_REASONS[0]],
  ]);
}

const INDICATOR_HEADS = [
  ...['id', 'name', 'prose_name', 'unit', 'measure', 'direction', 'decimals', 'department'],
  ...['comparison_group', 'period_lag_months', 'about_tolerance', 'aliases', 'definition'],
];

function indicatorRow(no: number): CsvCell[] {
  const name = `合成指标${pad(no, 3)}`;
  const kind = ['%', 'rate', 'higher', 1, 'bench-office', 'bench-group'];
  return [indicatorId(no), name, name, ...kind, 0, null, null, '合成数据'];
}

async function writeRelease(folder: string, month: number): Promise<void> {
  const id = monthOf(month);
  const own = join(folder, id);
  await mkdir(own, { recursive: true });
  const release = {
    id,
    title: `${id} 合成数据`,
    issuer: 'bench',
    docNo: null,
    publishedOn: null,
    period: periodOf(month),
  };
  await writeFile(join(own, 'release.json'), JSON.stringify(release));
}

function pad(no: number, length: number): string {
  return String(no).padStart(length, '0');
}
