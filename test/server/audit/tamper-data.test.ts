import { describe, test } from 'vitest';
import { packPeriod } from '#domain/period-key.ts';
import { expectFound, run, type TamperCase } from './history.ts';

/** The one figure that is 8.3 in Fuliang's table: its sixth-month GDP growth. */
const ONE = `where indicator_key = (select key from indicator where id = 'gdp')
  and region_key = (select key from region where id = 'fuliang') and load_id = 1`;

const JULY = packPeriod({ first: '2019-01-01', last: '2019-07-31' });

const CASES: TamperCase[] = [
  {
    name: 'a figure that was changed, by name, stored and printed',
    change: run(`update observation set units = 93 ${ONE}`),
    code: 'figure-changed',
    place: { loadId: 1 },
    says: '浮梁县“地区生产总值”2019年1-6月，印发的表印的是 8.3，数据库里却是 9.3',
  },
  {
    name: 'a figure that was changed by a hair',
    change: run(`update observation set units = 83000000001, decimals = 10 ${ONE}`),
    code: 'figure-changed',
    place: { loadId: 1 },
    says: '数据库里却是 8.3000000001',
  },
  {
    name: 'a figure that was made to be missing',
    change: run(`update observation set units = null, missing_reason = 'no-figure' ${ONE}`),
    code: 'figure-changed',
    place: { loadId: 1 },
    says: '印发的表印的是 8.3，数据库里却是 空',
  },
  {
    name: 'a figure that was removed',
    change: run(`delete from observation ${ONE}`),
    code: 'figure-changed',
    place: { loadId: 1 },
    says: '浮梁县“地区生产总值”2019年1-6月，印发的表印的是 8.3，数据库里却没有了',
  },
  {
    name: 'a figure that was moved to another month',
    change: run(`update observation set period = ${JULY} ${ONE}`),
    code: 'figure-changed',
    place: { loadId: 1 },
    says: '浮梁县“地区生产总值”2019年1-6月，印发的表印的是 8.3，数据库里却没有了',
  },
  {
    name: 'two regions that changed names',
    change: run(
      "update region set id = 'x' where id = 'fuliang'",
      "update region set id = 'fuliang' where id = 'leping'",
      "update region set id = 'leping' where id = 'x'",
    ),
    code: 'figure-changed',
    place: { loadId: 1 },
    says: '数据库里却',
  },
  {
    name: 'a figure of a tidy file, where no printed table tells which',
    change: run('update observation set units = 10 where load_id = 2'),
    code: 'load-changed',
    place: { loadId: 2 },
    says: '第 2 次导入带来的“指标数值”与导入时的校验值不符',
  },
  {
    name: 'a figure added to a load',
    change: run(
      `insert into observation select indicator_key, ${JULY}, region_key, load_id, units,
       decimals, missing_reason, source_key, null, null, null from observation ${ONE}`,
    ),
    code: 'figure-changed',
    place: { loadId: 1 },
    says: '印发的表里没有这个数，数据库里却有 8.3',
  },
  {
    name: 'a file that figures say they come from',
    change: run("update source set file = 'other.csv' where load_id = 2"),
    code: 'load-changed',
    place: { loadId: 2 },
    says: '“指标数值”',
  },
  {
    name: 'an indicator that is given as another office gives it',
    change: run("update indicator set office = 'x' where id = 'gdp'"),
    code: 'load-changed',
    place: { loadId: 1 },
    says: '“通报所含指标”、“目标”、“指标数值”',
  },
  {
    name: 'a figure added that no printed table is named for',
    change: run(
      "insert into source (key, load_id, release_key, file) values (99, 1, 1, 'x.csv')",
      `insert into observation select indicator_key, ${JULY}, region_key, load_id, units,
       decimals, missing_reason, 99, null, null, null from observation ${ONE}`,
    ),
    code: 'load-changed',
    place: { loadId: 1 },
    says: '“指标数值”（原有 213 行，现有 214 行）',
  },
  {
    name: 'a figure and its printed table changed alike',
    change: run(
      `update observation set units = 93 ${ONE}`,
      'update sheet set content = replace(content, \'"text":"8.3"\', \'"text":"9.3"\')',
    ),
    code: 'load-changed',
    place: { loadId: 1 },
    says: '“印发的表”、“指标数值”',
  },
  {
    name: 'a target',
    change: run("update target set text = '1'"),
    code: 'load-changed',
    place: { loadId: 1 },
    says: '“目标”',
  },
  {
    name: 'who loaded it',
    change: run("update load set loaded_by = 'wang' where id = 2"),
    code: 'load-changed',
    place: { loadId: 2 },
    says: '导入记录',
  },
  {
    name: 'the words of the dictionary',
    change: run("update dictionary_version set content = replace(content, '浮梁县', '浮粱县')"),
    code: 'load-changed',
    place: { loadId: 1 },
    says: '“字典”',
  },
  {
    name: 'a load that the log does not know',
    change: run("insert into load (loaded_at, loaded_by, note, version) values ('', '', '', 'v')"),
    code: 'load-not-logged',
    place: { loadId: 4 },
    says: '第 4 次导入在日志里没有记录',
  },
  {
    name: 'a load that is gone with all it brought',
    change: run(
      ...['observation', 'source', 'load_release', 'target'].map(
        (t) => `delete from ${t} where load_id = 2`,
      ),
      'delete from load where id = 2',
    ),
    code: 'load-removed',
    place: { loadId: 2 },
    says: '日志记有第 2 次导入，数据库里却没有',
  },
  {
    name: 'rows of a load that there is not',
    change: run(
      `insert into observation select indicator_key, ${JULY}, region_key, 9, units,
       decimals, missing_reason, source_key, null, null, null from observation ${ONE}`,
    ),
    code: 'rows-without-load',
    place: { loadId: 9 },
    says: '有 1 行数据说自己来自第 9 次导入',
  },
  {
    name: 'a load marked as undone',
    change: run('update load set undone_by = 3 where id = 1'),
    code: 'undo-not-logged',
    place: { loadId: 1 },
    says: '标着已由第 3 次撤销，日志里却没有',
  },
  {
    name: 'an undo that was taken off',
    change: run('update load set undone_by = null where id = 2'),
    code: 'undo-removed',
    place: { loadId: 2 },
    says: '日志记有第 2 次导入由第 3 次撤销，现在却没有撤销的标记',
  },
];

describe('tampering with the data is found at its place:', () => {
  test.for(CASES)('$name', expectFound);
});
