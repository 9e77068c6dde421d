import { describe, test } from 'vitest';
import { reseal } from '#test/support/tamper.ts';
import { expectFound, run, type TamperCase } from './history.ts';

const CASES: TamperCase[] = [
  {
    name: 'an act that was changed',
    change: run("update act set by = 'wang' where id = 2"),
    code: 'act-changed',
    place: { actId: 2 },
    says: '第 2 条记录（2026-02-01T08:00:00.000Z wang sign-in account/li）的内容与它的校验值不符',
  },
  {
    name: 'an act whose hash was computed anew',
    change: (sqlite) => {
      sqlite.exec("update act set by = 'wang' where id = 2");
      reseal(sqlite, 2);
    },
    code: 'act-replaced',
    place: { actId: 2 },
    says: '第 3 条记录接的不是现在的第 2 条：第 2 条被整条换过',
  },
  {
    name: 'acts removed in the middle',
    change: run('delete from act where id in (2, 3)'),
    code: 'acts-removed',
    place: { actId: 2 },
    says: '第 2–3 条记录被删去了：第 1 条之后就是第 4 条',
  },
  {
    name: 'an act removed and the rest numbered anew',
    change: run(
      'delete from act where id = 2',
      'update act set id = 2 where id = 3',
      'update act set id = 3 where id = 4',
      'update act set id = 4 where id = 5',
      "update sqlite_sequence set seq = 4 where name = 'act'",
    ),
    code: 'act-changed',
    place: { actId: 2 },
    says: '第 2 条记录',
  },
  {
    name: 'the first act removed',
    change: run('delete from act where id = 1'),
    code: 'acts-removed',
    place: { actId: 1 },
    says: '第 1 条记录被删去了：日志开头就是第 2 条',
  },
  {
    name: 'acts cut off at the end',
    change: run('delete from act where id >= 4'),
    code: 'acts-cut-off',
    place: { actId: 4 },
    says: '末尾第 4–5 条记录被删去了：编号已发到 5，日志只到第 3 条',
  },
  {
    name: 'acts cut off at the end and the counter set back',
    change: run(
      'delete from act where id >= 3',
      "update sqlite_sequence set seq = 2 where name = 'act'",
    ),
    code: 'load-not-logged',
    place: { loadId: 2 },
    says: '第 2 次导入在日志里没有记录',
  },
  {
    name: 'a counter that was set back',
    change: run("update sqlite_sequence set seq = 3 where name = 'act'"),
    code: 'counter-changed',
    place: { actId: 5 },
    says: '停在 3，日志却到第 5 条',
  },
  {
    name: 'an act that was added at the end',
    change: run(
      `insert into act (at, by, door, kind, subject, detail, previous_hash, hash)
       select at, 'wang', door, kind, subject, detail, hash, 'x' from act where id = 5`,
    ),
    code: 'act-changed',
    place: { actId: 6 },
    says: '或不是程序写的',
  },
  {
    name: 'an act that was put before the first',
    change: run(
      `insert into act (id, at, by, door, kind, subject, detail, previous_hash, hash)
       select 0, at, by, door, kind, subject, detail, '', 'x' from act where id = 1`,
    ),
    code: 'act-added',
    place: { actId: 0 },
    says: '编号从 1 起',
  },
  {
    name: 'a log that was emptied',
    change: run('delete from act', "delete from sqlite_sequence where name = 'act'"),
    code: 'log-missing',
    place: {},
    says: '却没有一条审计记录',
  },
];

describe('tampering with the log is found at its place:', () => {
  test.for(CASES)('$name', expectFound);
});
