import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MISSING_REASONS } from '#domain/dictionary.ts';
import { writeCsv, type CsvCell } from '#server/formats/csv-write.ts';
import type { Db } from '#server/store/database.ts';
import { loadAll } from '../load-all.ts';
import {
  CITY,
  indicatorId,
  monthOf,
  pad,
  periodOf,
  range,
  regionId,
  type Country,
} from './country.ts';

/** Writes dictionary and releases of a country to a folder and loads them, without a figure. */
export async function loadCountry(db: Db, folder: string, country: Country): Promise<void> {
  await writeDictionary(join(folder, 'dictionary'), country);
  for (const month of range(country.months)) await writeRelease(folder, month);
  await loadAll(db, [folder]);
}

async function writeDictionary(folder: string, { regions, indicators }: Country): Promise<void> {
  await mkdir(folder, { recursive: true });
  const write = (name: string, rows: CsvCell[][]) =>
    writeFile(join(folder, `${name}.csv`), writeCsv(rows));
  await write('regions', [
    ['id', 'code', 'name', 'short_name', 'prose_name', 'kind', 'inside', 'aliases'],
    [CITY, null, '合成市', '合成市', '合成市', 'city', null, null],
    ...range(regions).map((no) => {
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
    ['bench-group', '各合成县', `${regions} 个合成县`],
  ]);
  await write('comparison_group_members', [
    ['group', 'region'],
    ...range(regions).map((no) => ['bench-group', regionId(no)]),
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
