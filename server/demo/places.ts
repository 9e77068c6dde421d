import { officeParts, officeWhole } from '#domain/office.ts';

/** A region that nobody can take for a real one. */
export interface DemoPlace {
  id: string;
  name: string;
  nameEn: string;
  kind: 'county' | 'park';
}

export const CITY = { id: 'shili', name: '示例市', nameEn: 'Shili (made up)' } as const;
/** It is a city that is made up. */
export const WHOLE = officeWhole({ name: CITY.name, kind: 'city' }).zh;
export const PARTS = officeParts({ kind: 'city' }).zh;

const STEMS: readonly Sign[] = [
  ...[['甲', 'jia'] as const, ['乙', 'yi'] as const, ['丙', 'bing'] as const],
  ...[['丁', 'ding'] as const, ['戊', 'wu'] as const, ['己', 'ji'] as const],
  ...[['庚', 'geng'] as const, ['辛', 'xin'] as const, ['壬', 'ren'] as const],
  ['癸', 'gui'],
];
const BRANCHES: readonly Sign[] = [
  ...[['子', 'zi'] as const, ['丑', 'chou'] as const, ['寅', 'yin'] as const],
  ...[['卯', 'mao'] as const, ['辰', 'chen'] as const, ['巳', 'si'] as const],
  ...[['午', 'wu'] as const, ['未', 'wei'] as const, ['申', 'shen'] as const],
  ...[['酉', 'you'] as const, ['戌', 'xu'] as const, ['亥', 'hai'] as const],
];
type Sign = readonly [letter: string, pinyin: string];

const KINDS = [
  ['县', 'County'],
  ['县', 'County'],
  ['区', 'District'],
  ['市', 'City'],
] as const;

/** One region in six is a park. */
const PARK_SHARE = 6;
export const FEWEST_REGIONS = 4;
export const MOST_REGIONS = 150;

/**
 * Counties, then parks, in the order of the annexes.
 * @example makePlaces(12).map(({ name }) => name) // ['甲县', '乙县', '丙区', …, '一号园区', '二号园区']
 */
export function makePlaces(count: number): DemoPlace[] {
  const parks = Math.max(1, Math.round(count / PARK_SHARE));
  return [
    ...countyNames()
      .slice(0, count - parks)
      .map(toCounty),
    ...Array.from({ length: parks }, (_, index) => toPark(index + 1)),
  ];
}

/** 甲 … 癸, then 甲子, 甲丑 … 癸亥. */
function countyNames(): Sign[] {
  const pairs = STEMS.flatMap(([stem, first]) =>
    BRANCHES.map(([branch, second]): Sign => [`${stem}${branch}`, `${first}-${second}`]),
  );
  return [...STEMS, ...pairs];
}

function toCounty([letters, pinyin]: Sign, index: number): DemoPlace {
  const [suffix, suffixEn] = KINDS[index % KINDS.length] ?? KINDS[0];
  const nameEn = pinyin
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
  return {
    id: pinyin,
    name: `${letters}${suffix}`,
    nameEn: `${nameEn} ${suffixEn}`,
    kind: 'county',
  };
}

function toPark(no: number): DemoPlace {
  return { id: `park-${no}`, name: `${numeral(no)}号园区`, nameEn: `Park No. ${no}`, kind: 'park' };
}

const DIGITS = '零一二三四五六七八九';

/** @example numeral(12) // '十二' */
function numeral(no: number): string {
  const [tens, ones] = [Math.floor(no / 10), no % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
  return head + (ones === 0 ? '' : DIGITS.charAt(ones));
}
