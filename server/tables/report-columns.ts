import type { Said } from '#domain/said.ts';
import { listed } from '#domain/said-names.ts';

import type { ColumnHead } from './column-head.ts';
import { isBlankColumn, type Header } from './header.ts';
import type { IndicatorColumn } from './indicator-header.ts';
import type { Reading } from './reading.ts';
import { sameColumn } from './same-column.ts';

/** A column that is known and not meant: `why` is what it holds, which is not what the table is of. */
export function reportLeftOut(
  reading: Reading,
  { lastRow }: Pick<Header<IndicatorColumn>, 'lastRow'>,
  head: ColumnHead,
  why: Said,
): void {
  if (isBlankColumn(reading.grid, lastRow, head.cell)) return;
  reading.log.warn('left-out', head.cell, {
    found: head.text,
    expected: {
      zh: '本表指标在本期的数',
      en: 'figures of the table’s indicators in this release',
    },
    cure: {
      zh: `${sayColumn(head).zh}是${why.zh}，没有读入；如果不是，请改正表头后重新导入。`,
      en: `Nothing was read from ${sayColumn(head).en}, which holds ${why.en}. If it does not, mend its heading and load the file again.`,
    },
  });
}

/** The second column for one thing: which of the two counts, nobody can tell. */
export function reportSameColumn(reading: Reading, head: ColumnHead): void {
  reading.log.error('duplicate-column', head.cell, sameColumn(head.cell));
}

/** Both may be what is meant, and they hold other figures. */
export function askWhichColumn(reading: Reading, first: ColumnHead, second: ColumnHead): void {
  const [one, other] = [sayColumn(first), sayColumn(second)];
  reading.log.error('which-column', second.cell, {
    found: listed([one, other]),
    expected: {
      zh: '只有一列是指标的实际完成数',
      en: 'one column alone with the indicators’ actual figures',
    },
    cure: {
      zh: `${one.zh}和${other.zh}都可能是实际完成，数却不同。请在表头写明（如“总量（亿元）”“增速（%）”“上年同期”），或删去、略去不要的一列。`,
      en: `Both ${one.en} and ${other.en} may be the actual figures, but they differ. Say which in the headings (such as “总量（亿元）”, “增速（%）”, “上年同期”), or delete or leave out the column that is not wanted.`,
    },
  });
}

const sayColumn = ({ column, text }: ColumnHead): Said => ({
  zh: `第${column + 1}列“${text}”`,
  en: `column ${column + 1} “${text}”`,
});
