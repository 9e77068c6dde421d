import { readdirSync, readFileSync } from 'node:fs';
import { openBook } from '#scripts/read/open-book.ts';
import type { SeenFigure } from '#domain/layout/seen-figure.ts';
import type { SheetAnswer } from '#domain/layout/shown.ts';
import { readSheets, type FileReading } from '#server/layouts/read-sheets.ts';

/*
 * Sheets as statistics offices make them, each with the figures that a careful person reads out of it.
 * Their figures are invented; the expectations were written by a program that knows no reader.
 */

const FOLDER = 'test/fixtures/layouts';

interface Expected {
  region: string;
  region_id: string | null;
  indicator: string;
  indicator_id: string | null;
  unit: string;
  /** Closed range of months. */
  period: string;
  /** A balance at the end of the last month. */
  stock?: boolean;
  kind: SeenFigure['kind'];
  number: string | null;
  missing?: string;
  cell: [sheet: string, address: string];
}

export interface LayoutCase {
  file: string;
  format: string;
  dictionary: readonly string[];
  world: string;
  expected: readonly Expected[];
  /** What has to be asked of a person. */
  ambiguous: readonly { what: string }[];
  /** Names that no dictionary has. */
  unknown_indicators: readonly string[];
}

export function listCases(): string[] {
  return readdirSync(FOLDER).filter((name) => /^\d\d-/u.test(name) && !isExpectation(name));
}

const isExpectation = (name: string): boolean =>
  name.endsWith('.expected.json') || (name.endsWith('.json') && !name.includes('json-stat'));

export function openCase(file: string): LayoutCase {
  const stem = file.replace(/\.[^.]+$/u, '');
  const name = file.endsWith('.json') ? `${stem}.expected.json` : `${stem}.json`;
  return JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as LayoutCase;
}

export async function readCase(
  { file, world }: LayoutCase,
  answers: readonly SheetAnswer[] = [],
): Promise<FileReading> {
  const names = world === '景德镇市' ? 'jingdezhen-more' : 'yunting';
  const { book, symbols } = await openBook([`${FOLDER}/dictionary-${names}.json`], () =>
    Promise.resolve(null),
  );
  const bytes = new Uint8Array(readFileSync(`${FOLDER}/${file}`));
  const read = (shown: FileReading['grids']) =>
    readSheets(file, bytes, {
      book,
      symbols,
      shown: shown.map(({ sheet }) => ({ sheet, answers })),
      template: null,
      hint: null,
    });
  const bare = read([]);
  return answers.length === 0 ? bare : read(bare.grids);
}

export interface Judged {
  right: number;
  /** Not told by the sheet and not taken: it has to be asked. */
  asked: number;
  /** Cells that were read as something else, with what is right and what was read. */
  wrong: readonly string[];
}

export function judge({ format, expected }: LayoutCase, { figures }: FileReading): Judged {
  const hasNoSheet = /csv|html|sdmx/u.test(format);
  const key = (sheet: string | null, address: string) =>
    hasNoSheet ? address : `${sheet ?? ''} ${address}`;
  const read = new Map(figures.map((one) => [key(one.sheet, one.address), one]));
  const wrong: string[] = [];
  let [right, asked] = [0, 0];
  for (const one of expected) {
    const place = key(...one.cell);
    const faults = faultsOf(one, read.get(place));
    if (faults.length === 0) right += 1;
    else if (faults.every(({ isOpen }) => isOpen)) asked += 1;
    else wrong.push(`${place}: ${faults.map(({ text }) => text).join('; ')}`);
  }
  return { right, asked, wrong };
}

interface Fault {
  text: string;
  isOpen: boolean;
}

function faultsOf(one: Expected, figure: SeenFigure | undefined): Fault[] {
  if (figure === undefined)
    return one.missing === undefined ? [{ text: 'not read', isOpen: true }] : [];
  const fault = (what: string, right: unknown, found: string | null): Fault[] =>
    right === found
      ? []
      : [{ text: `${what} ${String(right)}, read ${found ?? 'nothing'}`, isOpen: found === null }];
  const period = figure.period && `${figure.period.start}/${figure.period.end}`;
  const isEnd = one.stock === true && period?.slice(8) === one.period.slice(8);
  return [
    ...(one.region_id === null ? fault('region', one.region, figure.region) : []),
    ...fault('region', one.region_id, figure.regionId),
    ...fault('indicator', one.indicator_id, figure.indicatorId),
    ...fault('unit', one.unit, figure.unit),
    ...(isEnd ? [] : fault('period', one.period, period)),
    ...(isKind(one, figure.kind) ? [] : fault('kind', one.kind, figure.kind)),
    ...fault('number', one.missing === undefined ? one.number : null, figure.value),
  ];
}

/** The only figure of its kind may be called by what it is: a rate by its growth, an amount by its level. */
function isKind({ kind, unit }: Expected, found: SeenFigure['kind']): boolean {
  if (kind === found) return true;
  const other = unit === '%' ? 'growth' : 'level';
  return (kind === 'actual' && found === other) || (kind === other && found === 'actual');
}
