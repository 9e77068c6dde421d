import { REGION_KINDS, type Department, type Region } from '#domain/dictionary.ts';
import type { Said } from '#domain/said.ts';
import { counted } from '#domain/said-names.ts';

import {
  readChoice,
  readList,
  readOptional,
  readRequired,
  readUntil,
  reportBadCell,
} from './dictionary-cells.ts';
import { checkDuplicateNames, checkIds, type NamedEntry } from './dictionary-checks.ts';
import { openKnown, type Known } from './dictionary-known.ts';
import type { DictionaryLog } from './dictionary-log.ts';
import type { DictionaryRow, DictionarySheet } from './dictionary-sheet.ts';
import { WHOLE_SHEET } from './problem-log.ts';

const EXPECTED = {
  code: { zh: '六位行政区划代码，或空白', en: 'a region code of six digits, or blank' },
  other: { zh: '另一个地区的编号', en: 'the id of another region' },
  inside: { zh: '所在地区的编号', en: 'the id of the region that it lies in' },
  outside: { zh: '空白：参照地区不在任何地区里面', en: 'blank: a wider place lies in no region' },
  notWider: { zh: '本地的一个地区，不能是参照地区', en: 'a region of the office, no wider place' },
} as const satisfies Record<string, Said>;

export function readRegions(sheet: DictionarySheet): { regions: Region[]; known: Known } {
  const { rows, log } = sheet;
  const columns = ['name', 'short_name', 'prose_name', 'name_en', 'short_name_en'];
  const named = checkNames(sheet, columns);
  const known = openKnown(sheet, named.map(toKnown));
  const lines = rows.map((row) => ({ row, kind: readKind(row, log) }));
  const widerIds = new Set(
    lines.filter(({ kind }) => kind === 'wider').map(({ row }) => row.cell('id').text),
  );
  const isWithoutWhole = !lines.some(({ kind }) => kind === 'city');
  const regions = lines.map((line) => readRegion(line, known, { log, isWithoutWhole, widerIds }));
  checkOneCity(lines, log);
  return { regions, known };
}

interface Line {
  row: DictionaryRow;
  kind: Region['kind'];
}

const readKind = (row: DictionaryRow, log: DictionaryLog) =>
  readChoice(row, 'kind', REGION_KINDS, log);

interface Around {
  log: DictionaryLog;
  isWithoutWhole: boolean;
  widerIds: ReadonlySet<string>;
}

function readRegion(
  { row, kind }: Line,
  known: Known,
  { log, isWithoutWhole, widerIds }: Around,
): Region {
  const code = row.cell('code');
  if (code.text !== '' && !/^\d{6}$/u.test(code.text)) {
    reportBadCell(code, EXPECTED.code, log);
  }
  const [id, inside] = [row.cell('id').text, row.cell('inside')];
  const name = readRequired(row.cell('name'), log);
  const insideId = known.read(inside, log);
  const isUnclear = log.isFaulty(row.cell('kind')) || isWithoutWhole;
  if (insideId === id && id !== '' && known.isWhole()) reportBadCell(inside, EXPECTED.other, log);
  const isPart = kind !== 'city' && kind !== 'wider';
  if (isPart && insideId === null && !isUnclear) reportBadCell(inside, EXPECTED.inside, log);
  if (kind === 'wider' && insideId !== null) reportBadCell(inside, EXPECTED.outside, log);
  if (isPart && insideId !== null && widerIds.has(insideId)) {
    reportBadCell(inside, EXPECTED.notWider, log);
  }
  return {
    id,
    code: readOptional(code),
    name,
    shortName: readOptional(row.cell('short_name')) ?? name,
    proseName: readOptional(row.cell('prose_name')) ?? name,
    ...readEnglish(row),
    kind,
    insideId,
    ...readUntil(row, log),
    aliases: readList(row.cell('aliases')),
  };
}

/** The department scorecard, prices and households are the city's, and there is one. */
function checkOneCity(lines: readonly Line[], log: DictionaryLog): void {
  const cities = lines.filter(({ kind }) => kind === 'city');
  const isUnclear = lines.some(({ row }) => log.isFaulty(row.cell('kind')));
  if (cities.length === 1 || lines.length === 0 || isUnclear) return;
  // What lies in nothing is the whole, and what lies in something is not.
  const isOdd = ({ row }: Line) => (row.cell('inside').text === '') === (cities.length === 0);
  const [odd, ...others] = (cities.length === 0 ? lines : cities).filter(isOdd);
  const place = odd && others.length === 0 ? odd.row.cell('kind') : WHOLE_SHEET;
  log.error('bad-dictionary', place, {
    ...(log.words === 'desk' ? byNames(cities.length, log) : byValues(cities.length)),
    expected: { zh: '恰好一个', en: 'exactly one' },
  });
}

const byValues = (count: number) => ({
  found: { zh: `${count} 个 kind 为 city 的地区`, en: `${counted(count, 'region')} of kind city` },
  cure: {
    zh: '请把整体那一行的 kind 写作 city，其余写作 county（各部分）或 park（园区）。',
    en: 'Write city as the kind in the row of the whole, and county or park in the others.',
  },
});

function byNames(count: number, log: DictionaryLog) {
  const names = new Map(log.choicesOf('kind').map(({ value, name }) => [value, name]));
  const nameOf = (value: Region['kind']): Said => names.get(value) ?? { zh: value, en: value };
  const [whole, part, park] = [nameOf('city'), nameOf('county'), nameOf('park')];
  return {
    found: {
      zh: `${count} 个类别为“${whole.zh}”的地区`,
      en: `${counted(count, 'region')} of the kind “${whole.en}”`,
    },
    cure: {
      zh: `请把整体那一行的类别选作“${whole.zh}”，其余选作“${part.zh}”或“${park.zh}”。`,
      en: `Make the kind of the whole “${whole.en}”, and that of the others “${part.en}” or “${park.en}”.`,
    },
  };
}

export function readDepartments(sheet: DictionarySheet): {
  departments: Department[];
  known: Known;
} {
  const { rows, log } = sheet;
  const named = checkNames(sheet, ['name', 'short_name', 'name_en', 'short_name_en']);
  const departments = rows.map((row) => {
    const name = readRequired(row.cell('name'), log);
    return {
      id: row.cell('id').text,
      name,
      shortName: readOptional(row.cell('short_name')) ?? name,
      ...readEnglish(row),
      aliases: readList(row.cell('aliases')),
    };
  });
  return { departments, known: openKnown(sheet, named.map(toKnown)) };
}

/** Ids and names of a table whose entries are found by name. */
function checkNames({ rows, log }: DictionarySheet, columns: readonly string[]): NamedEntry[] {
  const named = rows.map((row) => nameEntry(row, columns));
  checkIds(named, log);
  checkDuplicateNames(named, log);
  return named;
}

export const toKnown = ({ id, idCell, names }: NamedEntry) => ({
  id,
  idCell,
  names: names.map(({ name }) => name),
});

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
