import { expect, test } from 'vitest';
import { FINDING_CODES, type Finding } from '#domain/findings/types.ts';
import { assertSaidAlike } from '#test/support/said-alike.ts';
import { findIn, readTables, type Damage } from './printed-release.ts';

const at = (table: string, cell: string, text: string): Damage => ({ table, cell, text });

/** Damages that together bring every kind of finding, and every cause. */
const RELEASES: Record<string, Damage[][]> = {
  '2019-06': [
    // Gaps: another, the sign, the digits' order, left out, without a target; verdicts of a range.
    [at('附件1', 'E6', '0.5'), at('附件1', 'E9', '6'), at('附件2', 'E17', '116.7')],
    [at('附件1', 'E9', ''), at('附件1', 'E8', '0.3'), at('附件1', 'E5', '未完成')],
    [at('附件1', 'E5', ''), at('附件1', 'E7', '未完成')],
    // Ranks: ties, the wrong way round, left out, of whom is not ranked.
    [at('附件4', 'F5', '4'), at('附件4', 'F25', '3'), at('附件1', 'F14', '1')],
    [at('附件1', 'F5', ''), at('附件6', 'F5', '2'), at('附件1', 'F9', '1'), at('附件8', 'F5', '1')],
    [at('附件1', 'D5', '-')],
    // Notes and headings.
    [
      at(
        '附件5',
        'A22',
        '注：①序号1、2为5个地区对比；②序号3、5、8为4个地区对比；③序号13、14为1-6月数据。',
      ),
      at('附件1', 'A4', '发展和改革委员会（6个）'),
      at('附件2', 'A13', '住房和城乡建设局（1个）'),
    ],
    // Sums, and what two tables print.
    [at('附件9', 'B5', '35'), at('附件9', 'F9', '1'), at('附件1', 'C9', '11')],
    [at('附件8', 'C12', '10.6'), at('附件8', 'D12', '')],
  ],
  '2020-07': [[at('2020上半年景德镇市城乡居民消费收入', 'E4', '9.9')]],
};

const found = Object.entries(RELEASES).flatMap(([id, damages]) =>
  [[], ...damages].flatMap((some) => findIn(id, readTables(id, some))),
);
/** Without the net-entry table the city's counts are held against the scorecards. */
const withoutNetEntries = findIn(
  '2019-06',
  readTables('2019-06', [at('附件7', 'D9', '1')], ['附件9']),
);

test('every kind of finding is among them', () => {
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(FINDING_CODES));
});

test.for(['printed', 'computed', 'message', 'cause'] as const)(
  'the %s says the same in both languages',
  (field) => {
    for (const finding of [...found, ...withoutNetEntries]) {
      const said = { zh: finding[field], en: finding[`${field}En`] };
      if (!isQuoted(finding, field)) assertSaidAlike(said);
      else expect(said.en).toBe(said.zh);
    }
  },
);

/** What stands in a cell, or should, is given as it is. */
function isQuoted({ code }: Finding, field: 'printed' | 'computed' | 'message' | 'cause'): boolean {
  if (code.startsWith('footnote') || code.startsWith('heading')) return false;
  return field === 'printed' || (field === 'computed' && code !== 'label-mismatch');
}
