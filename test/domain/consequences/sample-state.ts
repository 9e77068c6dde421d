import type { BoardRow } from '#domain/board.ts';
import { buildBulletin } from '#domain/bulletin/build.ts';
import { bulletinDocument } from '#domain/bulletin/document.ts';
import { consequences } from '#domain/consequences/consequences.ts';
import type { ReleaseState } from '#domain/consequences/types.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import type { Finding } from '#domain/findings/types.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import { HALF_YEAR, SAMPLE, sampleInput, sampleRow } from '../bulletin/sample-board.ts';

const INFO: ReleaseInfo = {
  id: '2019-06',
  title: '2019年1-6月主要指标完成情况',
  issuer: '市政府办公室',
  docNo: '〔2019〕50号',
  publishedOn: '2019-07-29',
  period: HALF_YEAR,
  opening: '',
  closing: '',
};

/** A release that holds just these lines, with the bulletin that follows from them. */
export function sampleState(
  rows: readonly BoardRow[],
  said: { info?: Partial<ReleaseInfo>; findings?: readonly Finding[] } = {},
): ReleaseState {
  const entries = rows.flatMap(({ period, entries }) =>
    entries.map((entry) => ({ ...entry, period })),
  );
  return {
    cells: entries.map(({ indicatorId, regionId, period, actual, decimals, missingReason }) => {
      return { indicatorId, regionId, period, value: actual, decimals, missingReason };
    }),
    targets: entries.flatMap(({ indicatorId, regionId, target }) =>
      target ? [{ indicatorId, regionId, text: target.text }] : [],
    ),
    rows,
    bulletin: bulletinDocument({ ...INFO, ...said.info }, buildBulletin(sampleInput(rows))),
    findings: said.findings ?? [],
  };
}

export function sampleFinding(said: Partial<Finding> = {}): Finding {
  return {
    code: 'gap-differs',
    severity: 'error',
    table: '东县主要指标',
    file: 'east.csv',
    sheet: null,
    row: 5,
    column: 5,
    regionId: 'east',
    indicatorId: 'gdp',
    printed: '-3.6',
    printedEn: '-3.6',
    computed: '-3.5',
    computedEn: '-3.5',
    message: '',
    messageEn: '',
    cause: '',
    causeEn: '',
    ...said,
  };
}

/** The sample's dictionary with the indicators of these lines. */
export function dictionaryOf(...boards: readonly (readonly BoardRow[])[]): Dictionary {
  const indicators = new Map(
    boards.flat().map(({ indicator }) => [indicator.id, indicator] as const),
  );
  return { ...SAMPLE, indicators: [...indicators.values()] };
}

export const GDP = { id: 'gdp', groupId: 'counties', departmentId: 'fgw' };
export const SALES = { id: 'sales', proseName: '零售额', groupId: 'counties', departmentId: 'swj' };

/** GDP against 10: the west is first, the east second, the north third and unmet. */
export const before = [
  sampleRow(GDP, [
    ['city', '10.2'],
    ['east', '11.0'],
    ['west', '12.0'],
    ['north', '9.5'],
  ]),
  sampleRow(SALES, [
    ['city', '8.0'],
    ['east', '7.0'],
    ['north', null],
  ]),
];

export function compare(
  a: readonly BoardRow[] | ReleaseState,
  b: readonly BoardRow[] | ReleaseState,
) {
  const state = (one: readonly BoardRow[] | ReleaseState): ReleaseState =>
    'cells' in one ? one : sampleState(one);
  const dictionary = dictionaryOf(state(a).rows, state(b).rows);
  return consequences(state(a), state(b), { dictionary, previous: null });
}
