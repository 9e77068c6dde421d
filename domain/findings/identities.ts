import type { Dictionary } from '../dictionary.ts';
import { findById } from '../find-by-id.ts';
import type { Figure, FigureTable } from '../printed.ts';
import { chineseNumeral } from '../bulletin/numerals.ts';
import { cellKey } from '../facts.ts';
import { familyPlaces, type FamilyPlace } from '../families.ts';
import { officeOf, officeWhole } from '../office.ts';
import type { Said } from '../said.ts';
import { mayNotAddUp } from './may-not-add-up.ts';
import { findingAt } from './place.ts';
import type { Finding } from './types.ts';

/** 净增 = 新增 − 退出; 合计 = the sum of the sectors; the city = the sum of the regions. */
export function findNetEntryFindings(table: FigureTable, dictionary: Dictionary): Finding[] {
  const cells = new Map(table.figures.map((figure) => [cellKey(figure), figure]));
  const places = familyPlaces(dictionary);
  const rule = cityRule(officeWhole(officeOf(dictionary)));
  return table.figures.flatMap((figure) => [
    ...checkPlace(table, figure, cells, places.get(figure.indicatorId)),
    ...check(table, figure, cityParts(figure, dictionary), cells, rule),
  ]);
}

function checkPlace(
  table: FigureTable,
  figure: Figure,
  cells: ReadonlyMap<string, Figure>,
  place: FamilyPlace | undefined,
): Finding[] {
  if (place?.family.kind !== 'in-out-net') return [];
  const parts = totalParts(figure, place);
  return [
    ...check(table, figure, netParts(figure, place), cells, NET_RULE),
    ...(parts.length > 0 ? check(table, figure, parts, cells, totalRule(parts.length)) : []),
  ];
}

interface Part {
  key: string;
  sign: 1 | -1;
}

interface Rule {
  code: 'net-identity' | 'total-identity' | 'city-sum';
  label: Said;
  cause: Said;
}

const NET_RULE: Rule = {
  code: 'net-identity',
  label: { zh: '新增 − 退出', en: 'Entered − left' },
  cause: {
    zh: '三个数中有一个录错，或改过一个而没有改另外的。',
    en: 'One of the three was mistyped, or one was changed and the others were not.',
  },
};
const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const totalRule = (count: number): Rule => ({
  code: 'total-identity',
  label: {
    zh: `${count === 2 ? '两' : chineseNumeral(count)}类之和`,
    en: `Sum of the ${COUNTS[count] ?? count} sectors`,
  },
  cause: {
    zh: '合计没有随分项重算，或有一个分项录错。',
    en: 'The total was not worked out again from its parts, or one part was mistyped.',
  },
});
const cityRule = (whole: Said): Rule => ({
  code: 'city-sum',
  label: { zh: '各地区之和', en: 'Sum of the regions' },
  cause: {
    zh: `${whole.zh}数没有随地区重算，有一个地区录错，或有企业不属于这些地区。`,
    en: `The ${whole.en}’s figure was not worked out again, one region’s was mistyped, or some enterprises are in none of these regions.`,
  },
});

function check(
  table: FigureTable,
  figure: Figure,
  parts: readonly Part[],
  cells: ReadonlyMap<string, Figure>,
  rule: Rule,
): Finding[] {
  const values = parts.map(({ key }) => cells.get(key)?.value ?? null);
  const known = values.filter((value) => value !== null);
  if (figure.value === null || parts.length === 0 || known.length < parts.length) return [];
  const sum = known.reduce((total, value, index) => total + value * (parts[index]?.sign ?? 1), 0);
  if (sum === figure.value) return [];
  const terms = known
    .map((value, index) => term(value, parts[index]?.sign ?? 1, index === 0))
    .join(' ');
  const { indicatorId, regionId } = figure;
  return [
    findingAt(table, figure, {
      code: rule.code,
      severity: rule.code === 'city-sum' && mayNotAddUp(table) ? 'warning' : 'error',
      indicatorId,
      regionId,
      printed: figure.text,
      computed: String(sum),
      message: {
        zh: `${rule.label.zh}：${terms} = ${sum}，印的是${figure.text}。`,
        en: `${rule.label.en}: ${terms} = ${sum}, but ${figure.text} is printed.`,
      },
      cause: rule.cause,
    }),
  ];
}

function term(value: number, sign: 1 | -1, isFirst: boolean): string {
  const shown = value < 0 ? `(${value})` : String(value);
  if (isFirst && sign === 1) return shown;
  return `${sign === 1 ? '+' : '−'} ${shown}`;
}

function netParts(figure: Figure, { member, role }: FamilyPlace): Part[] {
  const { entered, left } = member.indicators;
  if (role !== 'net' || entered === undefined || left === undefined) return [];
  return [
    { key: cellKey({ ...figure, indicatorId: entered }), sign: 1 },
    { key: cellKey({ ...figure, indicatorId: left }), sign: -1 },
  ];
}

/** None of a total that stands alone. */
function totalParts(figure: Figure, { family, member, role }: FamilyPlace): Part[] {
  const [total, ...sectors] = family.members;
  if (member !== total) return [];
  return sectors.map(({ indicators }) => ({
    key: cellKey({ ...figure, indicatorId: indicators[role] ?? '' }),
    sign: 1,
  }));
}

function cityParts(figure: Figure, { regions }: Dictionary): Part[] {
  if (findById(regions, figure.regionId)?.kind !== 'city') return [];
  return regions
    .filter(({ insideId }) => insideId === figure.regionId)
    .map(({ id }) => ({ key: cellKey({ ...figure, regionId: id }), sign: 1 }));
}
