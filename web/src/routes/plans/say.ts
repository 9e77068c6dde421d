import { unitName } from '#domain/unit-names.ts';
import type { WatchedPlace } from '#server/schemas/plans.ts';
import { formatFigure, formatSigned } from '#lib/format/number.ts';
import { inLanguage, language } from '#lib/language/language.ts';
import { words } from './words.ts';

type Amount = NonNullable<WatchedPlace['expected']>;

/** Two percentages are points apart. */
const POINTS = inLanguage({ zh: '个百分点', en: ' points' });

function apartIn(unit: string): string {
  if (unit === '%') return POINTS;
  return inLanguage({ zh: unit, en: unit === '' ? '' : ` ${unitName(unit)}` });
}

/** @example sayGap({ value: 0.3, decimals: 1 }, '%') // '差 +0.3个百分点' */
export const sayGap = ({ value, decimals }: Amount, unit: string): string =>
  words.gap(formatSigned(value, decimals) + apartIn(unit));

/** Nothing where it is reached to the figure. @example gapOf({ gap: 0, isMet: true }, '%') // null */
export const gapOf = ({ gap, isMet }: NonNullable<WatchedPlace['latest']>, unit: string) =>
  gap === null || (isMet === true && gap.value === 0) ? null : sayGap(gap, unit);

/** With its unit as it follows a figure. */
export function sayAmount({ value, decimals }: Amount, unit: string): string {
  const after = inLanguage({
    zh: unit,
    en: unit === '%' ? '%' : unit === '' ? '' : ` ${unitName(unit)}`,
  });
  return formatFigure(value, decimals) + after;
}

/** What to do about it: what is lacking, what is asked for, how late it is, what it takes. */
export function say(one: WatchedPlace, unit: string): string {
  const { lack, asked, daysLate, need, latest, lastJudged } = one;
  const isOver = one.status === 'met' || one.status === 'on-path' || one.status === 'unmet';
  const parts = [
    isOver ? null : (latest?.reason?.[language] ?? lack?.[language] ?? null),
    daysLate !== null && daysLate > 0 ? words.late(daysLate) : null,
    asked === null || one.status === 'not-due' || daysLate !== null
      ? null
      : words.asked(asked.label),
    lastJudged === null ? null : sayLast(lastJudged),
    need === null
      ? null
      : words.need[need.unit](formatSigned(need.each, need.decimals) + apartIn(unit)),
  ];
  return inOneSentence(parts.filter((part) => part !== null));
}

/** What came of the last span that was told. */
function sayLast({ period, text, isMet, bound }: NonNullable<WatchedPlace['lastJudged']>): string {
  return words.lastTime(
    period.label,
    isMet === true,
    bound ? words.against(text, bound[language]) : text,
  );
}

/** Parts with semicolons between: of a part that is a sentence the full stop goes where another follows. */
function inOneSentence(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '');
  return said
    .map((part, at) => (at === said.length - 1 ? part : part.replace(/[。.]$/u, '')))
    .join(inLanguage({ zh: '；', en: '; ' }));
}
