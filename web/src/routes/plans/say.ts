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
  const { lack, asked, daysLate, need, latest } = one;
  const isOver = one.status === 'met' || one.status === 'on-path' || one.status === 'unmet';
  const parts = [
    isOver ? null : (latest?.reason?.[language] ?? lack?.[language] ?? null),
    daysLate !== null && daysLate > 0 ? words.late(daysLate) : null,
    asked === null || one.status === 'not-due' || daysLate !== null
      ? null
      : words.asked(asked.label),
    need === null
      ? null
      : words.need[need.unit](formatSigned(need.each, need.decimals) + apartIn(unit)),
  ];
  return parts
    .filter((part) => part !== null && part !== '')
    .join(inLanguage({ zh: '；', en: '; ' }));
}
