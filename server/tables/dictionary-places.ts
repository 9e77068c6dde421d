import { REGION_KINDS, type Department, type Region } from '#domain/dictionary.ts';
import type { Said } from '#domain/said.ts';
import { counted } from '#domain/said-names.ts';

import {
  readChoice,
  readId,
  readList,
  readOptional,
  readReference,
  readRequired,
  reportBadCell,
} from './dictionary-cells.ts';
import { checkDuplicateIds, checkDuplicateNames, type NamedEntry } from './dictionary-checks.ts';
import type { DictionaryRow, DictionarySheet } from './dictionary-sheet.ts';
import { WHOLE_SHEET, type ProblemLog } from './problem-log.ts';

const EXPECTED = {
  code: { zh: '六位行政区划代码，或空白', en: 'a region code of six digits, or blank' },
  other: { zh: '另一个地区的编号', en: 'the id of another region' },
  inside: { zh: '所在地区的编号', en: 'the id of the region that it lies in' },
} as const satisfies Record<string, Said>;

export function readRegions({ rows, log }: DictionarySheet): Region[] {
  const ids = new Set(rows.map((row) => row.cell('id').text));
  const regions = rows.map((row) => readRegion(row, ids, log));
  const named = rows.map((row) =>
    nameEntry(row, ['name', 'short_name', 'prose_name', 'name_en', 'short_name_en']),
  );
  checkDuplicateIds(named, log);
  checkDuplicateNames(named, log);
  checkOneCity(regions, log);
  return regions;
}

function readRegion(row: DictionaryRow, ids: ReadonlySet<string>, log: ProblemLog): Region {
  const code = row.cell('code');
  if (code.text !== '' && !/^\d{6}$/u.test(code.text)) {
    reportBadCell(code, EXPECTED.code, log);
  }
  const inside = row.cell('inside');
  const kind = readChoice(row.cell('kind'), REGION_KINDS, log);
  if (inside.text === row.cell('id').text) reportBadCell(inside, EXPECTED.other, log);
  if (kind !== 'city' && inside.text === '') reportBadCell(inside, EXPECTED.inside, log);
  return {
    id: readId(row.cell('id'), log),
    code: readOptional(code),
    name: readRequired(row.cell('name'), log),
    shortName: readRequired(row.cell('short_name'), log),
    proseName: readRequired(row.cell('prose_name'), log),
    ...readEnglish(row),
    kind,
    insideId: readReference(inside, ids, log),
    aliases: readList(row.cell('aliases')),
  };
}

/** The department scorecard, prices and households are the city's, and there is one. */
function checkOneCity(regions: readonly Region[], log: ProblemLog): void {
  const cities = regions.filter(({ kind }) => kind === 'city');
  if (cities.length === 1 || regions.length === 0) return;
  log.error('bad-dictionary', WHOLE_SHEET, {
    found: {
      zh: `${cities.length} 个 kind 为 city 的地区`,
      en: `${counted(cities.length, 'region')} of kind city`,
    },
    expected: { zh: '恰好一个', en: 'exactly one' },
    cure: {
      zh: '请把全市那一行的 kind 写作 city，其余写作 county 或 park。',
      en: 'Write city as the kind in the row of the whole city, and county or park in the others.',
    },
  });
}

export function readDepartments({ rows, log }: DictionarySheet): Department[] {
  const named = rows.map((row) =>
    nameEntry(row, ['name', 'short_name', 'name_en', 'short_name_en']),
  );
  checkDuplicateIds(named, log);
  checkDuplicateNames(named, log);
  return rows.map((row) => ({
    id: readId(row.cell('id'), log),
    name: readRequired(row.cell('name'), log),
    shortName: readRequired(row.cell('short_name'), log),
    ...readEnglish(row),
    aliases: readList(row.cell('aliases')),
  }));
}

/** Older dictionaries have no such columns: blank is none. */
function readEnglish(row: DictionaryRow): Pick<Region, 'nameEn' | 'shortNameEn'> {
  return {
    nameEn: readOptional(row.cell('name_en')),
    shortNameEn: readOptional(row.cell('short_name_en')),
  };
}

export function nameEntry(row: DictionaryRow, columns: readonly string[]): NamedEntry {
  const idCell = row.cell('id');
  const aliases = row.cell('aliases');
  const names = columns.map((column) => row.cell(column)).filter(({ text }) => text !== '');
  return {
    id: idCell.text,
    idCell,
    names: [
      { name: idCell.text, cell: idCell },
      ...names.map((cell) => ({ name: cell.text, cell })),
      ...readList(aliases).map((name) => ({ name, cell: aliases })),
    ],
  };
}
