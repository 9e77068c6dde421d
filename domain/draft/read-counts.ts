import type { Piece } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { readNumber, readWhole } from './read-number.ts';
import { blot, found, numbersLeft, type Found } from './reading.ts';
import type { ClaimKind, DraftPlace, Reading } from './types.ts';
import { NUMBER, UNMET, WHOLE } from './words.ts';

const MANY = `(?<number>${WHOLE})(?<unit>[个项家户%])?`;

/** The first pattern that is met counts. */
const PATTERNS: readonly (readonly [ClaimKind, readonly string[]])[] = [
  [
    'monitorable',
    [
      `可监测(?:目标)?(?:完成情况)?的?(?:指标)?(?:共?有)?${MANY}`,
      `${MANY}可监测`,
      `${MANY}(?:主要)?指标中`,
      `${MANY}指标均(?:已)?(?:达到|完成)目标`,
    ],
  ],
  [
    'unmet',
    [
      `${UNMET}的?(?:指标)?(?:共?有|为|达)?${MANY}`,
      `(?:共?有)?${MANY}(?:主要)?(?:指标)?(?:均|都)?${UNMET}`,
    ],
  ],
  ['share', [`占比?例?(?:为|达到?|约)?(?<number>${NUMBER})(?<unit>[%‰‱个]|个百分点)?`]],
];

/** Where nothing has a target. */
const PLACE_PATTERNS: typeof PATTERNS = [
  ['ranked', [`参加排位的?(?:指标)?(?:共?有)?${MANY}`]],
  ['firsts', [`(?:位居|居|排)首位?的?(?:指标)?(?:共?有)?${MANY}`]],
  ['lasts', [`(?:位居|居|排)末位?的?(?:指标)?(?:共?有)?${MANY}`]],
  ['counted', [`(?:有数的指标)?共有${MANY}`]],
];

const NONE_UNMET = /指标均已?(?:达到|完成)目标|没有可监测目标完成情况的指标/u;

/** How many indicators a sentence says are monitorable and unmet, and the share; from a place on. */
export function readCounts(
  piece: Piece,
  { isOfPlaces }: Pick<Lexicon, 'isOfPlaces'>,
  from = 0,
): { readings: Reading[]; numbers: DraftPlace[] } {
  const readings: Reading[] = [];
  let text = blot(piece.text, 0, from);
  for (const [kind, patterns] of isOfPlaces ? PLACE_PATTERNS : PATTERNS) {
    const one = firstOf(piece, text, kind, patterns);
    if (!one) continue;
    readings.push(one.reading);
    text = blot(text, one.from, one.to);
  }
  const none = NONE_UNMET.exec(piece.text);
  if (none) {
    const range = [none.index, none.index + none[0].length] as const;
    readings.push(found(piece, range, 'statement', { value: 'none' }).reading);
  }
  return { readings, numbers: numbersLeft(piece, text) };
}

function firstOf(
  piece: Piece,
  text: string,
  kind: ClaimKind,
  patterns: readonly string[],
): Found | null {
  for (const pattern of patterns) {
    const match = new RegExp(pattern, 'du').exec(text);
    const at = match?.indices?.groups?.['number'];
    if (!match?.groups || !at) continue;
    const { number = '', unit = '' } = match.groups;
    const to = at[1] + unit.length;
    const said = kind === 'share' ? readNumber(number) : { value: readWhole(number), decimals: 0 };
    const word = unit === '项' ? '个' : unit;
    return found(piece, [at[0], to], kind, { ...said, unit: word });
  }
  return null;
}
