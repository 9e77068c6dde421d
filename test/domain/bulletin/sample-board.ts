import { buildBoardRow, type BoardCell, type BoardRow } from '#domain/board.ts';
import { buildBulletin } from '#domain/bulletin/build.ts';
import type { BulletinInput } from '#domain/bulletin/input.ts';
import { sectionParagraphs } from '#domain/bulletin/paragraphs.ts';
import type { Dictionary, Indicator, Region } from '#domain/dictionary.ts';
import type { Period } from '#domain/period.ts';
import { sampleIndicator } from '../samples.ts';

const region = (id: string, name: string, kind: Region['kind']): Region => ({
  ...{ id, name, kind, shortName: name, proseName: kind === 'park' ? `市${name}` : name },
  ...{ code: null, insideId: null, aliases: [] },
});
const department = (id: string, shortName: string) => ({
  id,
  name: shortName,
  shortName,
  aliases: [],
});
const group = (id: string, label: string, memberIds: string[]) => ({
  ...{ id, label, memberIds },
  sizeNote: '',
});

export const SAMPLE: Dictionary = {
  regions: [
    region('city', '全市', 'city'),
    region('east', '东县', 'county'),
    region('west', '西县', 'county'),
    region('north', '北区', 'county'),
    region('park', '高新区', 'park'),
    region('port', '港区', 'park'),
  ],
  departments: [
    department('fgw', '市发改委'),
    department('gxj', '市工信局'),
    department('swj', '市商务局'),
  ],
  groups: [
    group('counties', '各县（市、区）', ['east', 'west', 'north']),
    group('all', '各县（市、区）、园区', ['east', 'west', 'north', 'park', 'port']),
    group('parks', '各园区', ['park', 'port']),
  ],
  indicators: [],
  missingSymbols: [],
};

export const HALF_YEAR: Period = { start: '2019-01', end: '2019-06' };

/** One figure: where, what was reached (as printed; null is missing), and the target's words. */
export type SampleFigure = readonly [
  regionId: string,
  actual: string | null,
  target?: string | null,
];

export function sampleRow(
  said: Partial<Indicator>,
  figures: readonly SampleFigure[],
  period: Period = HALF_YEAR,
  dictionary = SAMPLE,
): BoardRow {
  const indicator = sampleIndicator(said);
  const cells = figures.map(([regionId, actual, target = '10.0']): BoardCell => ({
    indicatorId: indicator.id,
    regionId,
    value: actual === null ? null : Number(actual),
    decimals: actual?.split('.')[1]?.length ?? 0,
    missingReason: actual === null ? 'no-figure' : null,
    targetText: target,
  }));
  // The sample is complete with the regions that it names.
  const named = new Set(figures.map(([regionId]) => regionId));
  const others = dictionary.regions.flatMap(({ id }) => (named.has(id) ? [] : [id]));
  return buildBoardRow(indicator, period, cells, dictionary, others);
}

export function sampleInput(
  rows: readonly BoardRow[],
  said: Partial<BulletinInput> = {},
): BulletinInput {
  return { period: HALF_YEAR, rows, dictionary: SAMPLE, lineNo: () => null, ...said };
}

/** The lines of parts 一 and 二. */
export function bulletinLines(input: BulletinInput): string[] {
  return buildBulletin(input)
    .flatMap(sectionParagraphs)
    .map(({ text }) => text);
}
