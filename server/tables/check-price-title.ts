import { foldText } from '#domain/fold.ts';
import { yearOf, type Period } from '#domain/period.ts';

import { findCityId } from './city.ts';
import { aPeriodOf } from './expected-words.ts';
import { theTitle } from './nominal-period.ts';
import { sayPlace, WHOLE_SHEET } from './problem-log.ts';
import type { Reading } from './reading.ts';
import type { Title } from './title.ts';

/** Prices name no year in their rows: what the title says of it must be theirs. */
export function checkPriceYear(reading: Reading, title: Title, release: Period): void {
  // A year beside its months has been checked with them.
  if (title.period !== null && /\d{4}/u.test(title.period.words)) return;
  const years = [...title.text.matchAll(/(?<!\d)(\d{4})(?!\d)/gu)].map(([year]) => Number(year));
  if (years.length > 0 && !years.includes(yearOf(release))) reportYear(reading, title, release);
}

/** A table of the city whose title names another place and not the city. */
export function checkCityTitle(reading: Reading, title: Title): void {
  const text = foldText(title.text);
  const { regions } = reading.context.dictionary;
  const cityId = findCityId(reading.context.dictionary);
  const isNamed = ({ name, aliases }: (typeof regions)[number]) =>
    [name, ...aliases].some((label) => text.includes(foldText(label)));
  if (regions.some((region) => region.id === cityId && isNamed(region))) return;
  const place =
    regions.find(isNamed)?.name ?? /全国|全省|(?!年)\p{Script=Han}{2,3}省/u.exec(text)?.[0];
  if (place === undefined) return;
  const at = title.cell ?? WHOLE_SHEET;
  reading.log.error('unknown-region', at, {
    found: place,
    expected: { zh: '本市的表', en: 'a table of the city' },
    cure: {
      zh: `标题说这是“${place}”的数，这种表只读本市的；请去掉这张表，或改正${sayPlace(at).zh}的标题。`,
      en: `By its title this is of “${place}”, and such tables are read of the city alone. Take the table away, or mend ${theTitle(at)}.`,
    },
  });
}

function reportYear(reading: Reading, title: Title, release: Period): void {
  const year = yearOf(release);
  reading.log.error('period-mismatch', title.cell ?? WHOLE_SHEET, {
    found: title.text,
    expected: aPeriodOf(year),
    cure: {
      zh: `标题的年份与本期通报（${year}年）不同，请放进相应一期的文件夹，或改正标题。`,
      en: `The title’s year is not that of this release (${year}). Put the table into the folder of its own release, or mend the title.`,
    },
  });
}
