import { parseUnit } from '#domain/unit.ts';
import type { CubeCategory, CubeDimension } from '#server/formats/statistics/cube.ts';
import { readHead } from '../words/head-facts.ts';
import { readPeriodCell } from '../words/period-cell.ts';
import {
  asksForSpan,
  isPlace,
  roleByName,
  spanByYes,
  spanOf,
  type DimensionRole,
} from './dimension-words.ts';
import { ownMeasure } from './own-measures.ts';
import { readTimeCode } from './time-code.ts';

/** How a dimension's role was found. */
export interface RoleFound {
  role: DimensionRole;
  by: 'format' | 'name' | 'members' | 'left';
}

const BY_FORMAT = { time: 'period', geo: 'region', metric: 'indicator' } as const;
/** What is looked at of a long list of members. */
const SAMPLE = 200;
const MOST = 0.6;

/**
 * What a dimension is for: as its members are where they are of one kind whatever it is called (当期 and
 * 累计 under ADJUSTMENT), then as the format says, then by its name, then by what most members look like.
 */
export function findRole(dimension: CubeDimension): RoleFound {
  const members = dimension.categories.slice(0, SAMPLE);
  const isAsked = asksForSpan(dimension.id) || asksForSpan(dimension.label);
  if (isAsked && members.every((one) => spanByYes(textOf(one)) !== null))
    return { role: 'span', by: 'members' };
  const sure = SURE.find(([, is]) => members.every(is));
  if (sure !== undefined) return { role: sure[0], by: 'members' };
  if (dimension.role !== null) return { role: BY_FORMAT[dimension.role], by: 'format' };
  const named = roleByName(dimension.id) ?? roleByName(dimension.label);
  if (named !== null) return { role: named, by: 'name' };
  const likely = LIKELY.find(
    ([, is]) => members.filter(is).length >= Math.max(1, members.length * MOST),
  );
  return likely === undefined ? { role: 'other', by: 'left' } : { role: likely[0], by: 'members' };
}

type IsOne = (category: CubeCategory) => boolean;

const textOf = ({ label, code }: CubeCategory) => label ?? code;

const isSpan: IsOne = (category) => spanOf(textOf(category)) !== null;

const isKind: IsOne = (category) => {
  if (ownMeasure(category.code) !== null) return true;
  const { name, kind, derived } = readHead(textOf(category));
  return name === '' && (kind !== null || derived !== null);
};

const isTime: IsOne = ({ code, label }) =>
  readTimeCode(code, null) !== null ||
  (label !== null && (readTimeCode(label, null) !== null || readPeriodCell(label).length > 0));

const isUnit: IsOne = (category) => parseUnit(textOf(category)) !== null;

const SURE: readonly (readonly [DimensionRole, IsOne])[] = [
  ['span', isSpan],
  ['kind', isKind],
];
const LIKELY: readonly (readonly [DimensionRole, IsOne])[] = [
  ['period', isTime],
  ['unit', isUnit],
  ['region', (category) => isPlace(textOf(category))],
];
