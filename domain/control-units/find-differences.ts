import { formatDecimal } from '../decimal.ts';
import type { Region } from '../dictionary.ts';
import type { Said } from '../said.ts';
import { readCode } from './unit-code.ts';
import type { ControlFinding, ControlList, ControlUnit, PlaceCounts } from './types.ts';

type Read = Omit<ControlList, 'findings'>;

/** Where the list, the summary and the codes say two things: both are told, neither is changed. */
export function findDifferences(read: Read, regions: readonly Region[]): ControlFinding[] {
  return [
    ...read.places.flatMap(findCounts),
    ...findSums(read.places),
    ...read.places.flatMap(findShares),
    ...findCodes(read, regions),
  ];
}

function findCounts({ place, classes, sourceLine, shares }: PlaceCounts): ControlFinding[] {
  // A place of which nothing is printed has no summary to be held against.
  if (shares === null && classes.every(({ printed }) => printed === null)) return [];
  return classes.flatMap(({ class: of, listed, printed }): ControlFinding[] =>
    listed === (printed ?? 0)
      ? []
      : [
          {
            kind: 'count',
            place,
            class: of,
            printed: printed === null ? '' : String(printed),
            found: String(listed),
            said: countsDiffer(place, of, printed ?? 0, listed),
            sourceLine,
          },
        ],
  );
}

/** The printed counts of the places, against the printed count of the whole. */
function findSums(places: readonly PlaceCounts[]): ControlFinding[] {
  const whole = places.find(({ isWhole }) => isWhole);
  const parts = places.filter(({ isWhole }) => !isWhole);
  if (!whole) return [];
  return whole.classes.flatMap(({ class: of, printed }): ControlFinding[] => {
    const sum = parts
      .map(({ classes }) => classes.find((one) => one.class === of)?.printed ?? 0)
      .reduce((total, count) => total + count, 0);
    if (printed === null || sum === printed) return [];
    const { place, sourceLine } = whole;
    const said = sumsDiffer(place, of, printed, sum);
    return [
      {
        kind: 'sum',
        place,
        class: of,
        printed: String(printed),
        found: String(sum),
        said,
        sourceLine,
      },
    ];
  });
}

function findShares({ place, shares, sourceLine }: PlaceCounts): ControlFinding[] {
  if (shares === null || shares.isRounding) return [];
  const found = formatDecimal(shares.value);
  const said = sharesDiffer(place, found);
  return [{ kind: 'shares', place, class: null, printed: '100', found, said, sourceLine }];
}

/** A code names its place and its class in digits. */
function findCodes({ units, classes }: Read, regions: readonly Region[]): ControlFinding[] {
  return units.flatMap((unit, at) => [
    ...(units.findIndex(({ code }) => code === unit.code) < at
      ? [finding('twice', unit, unit.code, unit.name, codeTwice(unit))]
      : []),
    ...findPlaceOfCode(unit, regions),
    ...findClassOfCode(unit, classes, units),
  ]);
}

function findPlaceOfCode(unit: ControlUnit, regions: readonly Region[]): ControlFinding[] {
  const code = readCode(unit.code);
  const region = regions.find(({ id }) => id === unit.regionId);
  if (region === undefined) return [finding('place', unit, unit.place, '', placeUnknown(unit))];
  if (code === null || region.code === null || code.region === region.code) return [];
  return [finding('code', unit, region.code, code.region, codeDiffers(unit))];
}

/** By what the digit stands for in the other codes of the list: no meaning of digits is assumed. */
function findClassOfCode(
  unit: ControlUnit,
  classes: readonly string[],
  units: readonly ControlUnit[],
): ControlFinding[] {
  const digit = readCode(unit.code)?.class;
  if (digit === undefined) return [];
  const alike = units.filter(({ code }) => readCode(code)?.class === digit);
  const sizes = classes.map((of) => alike.filter((one) => one.class === of).length);
  const usual = classes[sizes.indexOf(Math.max(...sizes))];
  if (usual === undefined || usual === unit.class) return [];
  return [finding('code', unit, unit.class, usual, classDiffers(unit, usual))];
}

function finding(
  kind: ControlFinding['kind'],
  { place, class: of, sourceLine }: ControlUnit,
  printed: string,
  found: string,
  said: Said,
): ControlFinding {
  return { kind, place, class: of, printed, found, said, sourceLine };
}

const countsDiffer = (place: string, of: string, printed: number, listed: number): Said => ({
  zh: `${place}${of}单元：汇总表印 ${String(printed)} 个，清单里有 ${String(listed)} 个。`,
  en: `${place}, ${of}: the summary prints ${String(printed)} units, the list has ${String(listed)}.`,
});
const sumsDiffer = (place: string, of: string, printed: number, sum: number): Said => ({
  zh: `${place}${of}单元：印 ${String(printed)} 个，各地区相加是 ${String(sum)} 个。`,
  en: `${place}, ${of}: ${String(printed)} units are printed, its parts sum to ${String(sum)}.`,
});
const sharesDiffer = (place: string, sum: string): Said => ({
  zh: `${place}各类面积比相加是 ${sum}%，不是 100%，四舍五入也到不了这个差。`,
  en: `The shares of ${place} sum to ${sum}%, not 100%, which rounding does not explain.`,
});
const codeTwice = ({ code }: ControlUnit): Said => ({
  zh: `单元编码 ${code} 用了两次。`,
  en: `The code ${code} stands twice.`,
});
const placeUnknown = ({ name, place }: ControlUnit): Said => ({
  zh: `${name}的地区“${place}”不在字典里。`,
  en: `The dictionary has no place “${place}”, of ${name}.`,
});
const codeDiffers = ({ code, place }: ControlUnit): Said => ({
  zh: `单元编码 ${code} 里的区划代码不是${place}的。`,
  en: `The region in the code ${code} is not ${place}.`,
});
const classDiffers = ({ code, class: of }: ControlUnit, usual: string): Said => ({
  zh: `单元编码 ${code} 印在“${of}”下，同样编码的其他单元都是“${usual}”。`,
  en: `The code ${code} is printed under “${of}”; others with its digit are “${usual}”.`,
});
