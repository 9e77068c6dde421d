import { quoted, type Said } from '#domain/said.ts';
import { listed } from '#domain/said-names.ts';

/** What the cells of a long table should hold. */
export const ROW_CELLS = {
  oneRow: {
    zh: '同一指标、地区、时期只有一行',
    en: 'one row for each indicator, region and period',
  },
  period: {
    zh: '时期，如 2019-01/2019-06 或 2019年1-6月',
    en: 'a period, such as 2019-01/2019-06 or “2019年1-6月”',
  },
  number: { zh: '数字；没有数据就留空', en: 'a number; blank where there is no figure' },
  noReason: { zh: '有数值时留空', en: 'blank where there is a figure' },
  noteMark: {
    zh: '注码，如 ①、*、[1]、p；没有就留空',
    en: 'the mark of a note, such as ①, *, [1], p; blank where there is none',
  },
  target: {
    zh: '目标，如 10.5、8-8.5、10%以上',
    en: 'a target, such as 10.5, 8-8.5, “10%以上”',
  },
} as const satisfies Record<string, Said>;

const MOST_NAMED = 12;

/** Some of the releases that there are; blank where there is none. */
export const someReleases = (known: ReadonlySet<string>): Said =>
  listed([...known].slice(0, MOST_NAMED).map(quoted));

export function aKnownRelease(known: ReadonlySet<string>): Said {
  const { zh, en } = someReleases(known);
  return {
    zh: `已有的通报编号${zh === '' ? '' : `：${zh}`}`,
    en: `the number of a known release${en === '' ? '' : `: ${en}`}`,
  };
}
