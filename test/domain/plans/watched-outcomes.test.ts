import { describe, expect, test } from 'vitest';
import { watchPlans, type PlanEntry } from '#domain/plans/entry.ts';
import type { PlanRule } from '#domain/plans/rule.ts';
import { ledgerOf, shippedTable, tableOf } from '#test/fixtures/plans/ledger.ts';

const table = shippedTable('规划目标.csv');
const outcomes = {
  ...table,
  rows: table.rows.filter(
    ({ cells }) => cells['kind'] === '目标' && /第\d+行/u.test(cells['source_line'] ?? ''),
  ),
};
const unreported = watchPlans(ledgerOf([outcomes]), '2031-06-01');

/** What an office is asked for beside the value itself. */
type Way = 'the figure' | 'a base' | 'another figure' | 'its own past' | 'a grade' | 'its word';

function wayOf(rule: PlanRule): Way {
  switch (rule.kind) {
    case 'bound':
      return rule.target.kind === 'change' ? 'a base' : 'the figure';
    case 'near':
      return 'its word';
    case 'yearly':
    case 'base':
      return 'a base';
    case 'reference':
      return rule.reference.kind === 'last-year' ? 'its own past' : 'another figure';
    case 'trend':
      return rule.how === 'markedly-slower' ? 'its word' : 'its own past';
    case 'grade':
      return 'a grade';
    default:
      return 'the figure';
  }
}

/** What an office would type, line by line: period, value, and whose it is where not the target's own. */
function typed({ rule, term }: PlanEntry): [period: string, value: string, of?: string][] {
  const year = term.kind === 'dated' ? Number(term.due.slice(0, 4)) : 2030;
  const period =
    term.kind === 'recurring' && term.cadence.unit === 'month' ? '2031-05' : String(year);
  switch (wayOf(rule)) {
    case 'a base':
      return [
        ['基期', '50'],
        [period, '40'],
      ];
    case 'another figure':
      return rule.kind === 'reference' && rule.reference.kind === 'wide'
        ? [
            [period, '8', '全国'],
            [period, '5'],
          ]
        : [
            [period, '10', '各项贷款平均增速'],
            [period, '12'],
          ];
    case 'its own past':
      return [
        [String(year - 2), '10'],
        [String(year - 1), '12'],
        [period, '13'],
      ];
    case 'a grade':
      return [[period, 'Ⅳ类']];
    case 'its word':
      return [[period, '3（达到）']];
    case 'the figure':
      return [[period, rule.kind === 'ratio' ? '1∶160' : '50']];
    default:
      return [];
  }
}

describe('the 56 outcomes of documents', () => {
  test('are 56', () => {
    expect(unreported).toHaveLength(56);
  });

  test('are all watched: an office types what it is asked for, and each is judged in every place', () => {
    const progress = unreported.flatMap((entry) =>
      entry.places.flatMap(({ place }) =>
        typed(entry).map(([period, value, of]) => ({
          doc_no: entry.row.docNo,
          indicator: of && of !== '全国' ? of : entry.row.indicator,
          member: of && of !== '全国' ? '' : entry.row.member,
          places: of === '全国' ? of : place.name.zh,
          period,
          value,
        })),
      ),
    );
    const entries = watchPlans(
      ledgerOf([outcomes], [tableOf('plan-progress', progress)]),
      '2031-06-01',
    );
    const unjudged = entries.filter(({ places }) =>
      places.some(({ watched }) => !['met', 'unmet'].includes(watched.status)),
    );
    expect(unjudged.map(({ row, places }) => [row.indicator, places[0]?.watched.status])).toEqual(
      [],
    );
  });

  test('ask for the figure alone but for these', () => {
    const ways = Map.groupBy(unreported, ({ rule }) => wayOf(rule));
    const names = (way: Way) =>
      ways.get(way)?.map(({ row }) => `${row.indicator} ${row.yearText}`.trim());
    expect(ways.get('the figure')).toHaveLength(35);
    expect(names('a base')).toEqual([
      '住院病人营养筛查率和营养治疗比例 2020',
      '居民营养健康知识知晓率 2030',
      '儿童青少年总体近视率（每年降低） 2023',
      '近视高发县（市、区）总体近视率（每年降低） 2023',
      '化学需氧量排放总量 2020',
      '氨氮排放总量 2020',
      '氮氧化物排放总量 2020',
      '二氧化硫排放总量 2020',
      '森林覆盖率 2025',
      '中小微企业宽带和专线平均资费 2022',
    ]);
    expect(names('another figure')).toEqual([
      '万人消防员占比（相对全国平均水平）',
      '绿色信贷增速 每年',
    ]);
    expect(names('its own past')).toEqual([
      '学生肥胖率 2020',
      '学生肥胖率 2030',
      '绿色信贷增量 每年',
      '绿色信贷客户数 每年',
    ]);
    expect(names('a grade')).toEqual(['地表水体水质类别 2020']);
    // 基本 and 明显: the document does not say how near or how much, so the office answers.
    expect(names('its word')).toEqual([
      '居民超重、肥胖增长速度 2030',
      '城区污水直排 2020',
      '城区污水管网覆盖率 2020',
      '黑臭水体 2020',
    ]);
  });
});
