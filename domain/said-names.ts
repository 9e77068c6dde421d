import { periodLabel, type Period } from './period.ts';
import { periodName } from './period-name.ts';
import type { Said } from './said.ts';
import { unitName } from './unit-names.ts';

/** What the dictionary names; of what it has no English for, the own name stands in both. */
type Named = Readonly<Record<'name', string> & { nameEn?: string | null }>;

const english = (name: string | null | undefined, own: string): string =>
  name === undefined || name === null || name === '' ? own : name;

/** @example sayName({ name: '乐平市', nameEn: 'Leping' }).en // 'Leping' */
export const sayName = ({ name, nameEn }: Named): Said => ({ zh: name, en: english(nameEn, name) });

/** @example sayShortName({ shortName: '全市', shortNameEn: 'City' }) // { zh: '全市', en: 'City' } */
export const sayShortName = ({
  shortName,
  shortNameEn,
}: {
  readonly shortName: string;
  readonly shortNameEn?: string | null;
}): Said => ({ zh: shortName, en: english(shortNameEn, shortName) });

/** As prose calls a region or an indicator. @example sayProseName(gdp) // { zh: '生产总值', en: 'GDP' } */
export const sayProseName = ({
  proseName,
  nameEn,
}: {
  readonly proseName: string;
  readonly nameEn?: string | null;
}): Said => ({ zh: proseName, en: english(nameEn, proseName) });

/** @example sayPeriod({ start: '2019-01', end: '2019-06' }) // { zh: '2019年1-6月', en: 'Jan–Jun 2019' } */
export const sayPeriod = (period: Period): Said => ({
  zh: periodLabel(period),
  en: periodName(period),
});

/** @example sayUnit('家') // { zh: '家', en: 'enterprises' } */
export const sayUnit = (unit: string): Said => ({ zh: unit, en: unitName(unit) });

/** @example sayAmount('9.1', '亿元') // { zh: '9.1亿元', en: '9.1 × 100 million yuan' } */
export function sayAmount(text: string, unit: string): Said {
  const name = unitName(unit);
  const one =
    Math.abs(Number(text)) === 1
      ? name.replace(
          /^(enterprise|item|hour|minute|month|year|day|working day|lesson|place|percentage point)s$/u,
          '$1',
        )
      : name;
  const between = /^[%‰]/u.test(one) || one === '' ? '' : /^\d/u.test(one) ? ' × ' : ' ';
  return { zh: text + unit, en: text + between + one };
}

/** @example listed([quoted('a'), quoted('b')]) // { zh: 'a、b', en: 'a, b' } */
export const listed = (parts: readonly Said[]): Said => ({
  zh: parts.map(({ zh }) => zh).join('、'),
  en: parts.map(({ en }) => en).join(', '),
});

/** @example counted(1, 'row') // '1 row'; counted(2, 'entry', 'entries') // '2 entries' */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** As a sentence begins. @example capitalised('not read') // 'Not read' */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
