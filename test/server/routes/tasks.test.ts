import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TaskCalendar, TaskDetail, TaskFindings, Tasks } from '#server/schemas/tasks.ts';
import { emptyDatabase, fixtureApp } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp(undefined, () => new Date('2022-11-19T16:30:00Z'));
});
const get = async <Reply>(path: string) => (await app.inject(`/api/v1/${path}`)).json<Reply>();

describe('tasks', () => {
  test('stand as they do today in China, what is late the longest first', async () => {
    const { on, total, tasks } = await get<Tasks>('tasks');
    expect(on).toBe('2022-11-20');
    expect(total).toMatchObject({ tasks: 365, overdue: 0, doneOnTime: 0, doneLate: 0 });
    // 24 July 2020 to 20 November 2022: 7 + 153 days to the end of 2020, 365, and 324.
    expect(tasks.find(({ title }) => title === '房屋租金减免落实情况')).toMatchObject({
      title: '房屋租金减免落实情况',
      list: '文件规定的报送事项',
      line: '公报002第387行',
      due: '2020-07-24',
      state: 'overdue-unreported',
      daysLate: 849,
    });
    const states = tasks.map(({ state }) => state);
    expect(states.lastIndexOf('overdue-unreported')).toBeLessThan(states.indexOf('due-soon'));
  });

  test('are sixteen lists with as many tasks as are printed', async () => {
    const { byList, byUnit } = await get<Tasks>('tasks');
    expect(byList).toHaveLength(16);
    const of = (name: string) => byList.find(({ key }) => key === name)?.tally.tasks;
    expect([of('城镇生活污水处理工程'), of('2022年政务公开工作任务')]).toEqual([23, 61]);
    const housing = byUnit.find(({ key }) => key === '市住建局');
    expect(housing?.tally.tasks).toBeGreaterThan(17);
  });

  test('are chosen by list, unit, region, state and days', async () => {
    const of = async (query: string) => (await get<Tasks>(`tasks?${query}`)).tasks;
    const list = encodeURIComponent('消防站建设任务');
    expect(
      (await of(`list=${list}&region=leping`)).map(({ title, goal }) => [title, goal]),
    ).toEqual([
      ['乐平市城西消防站', '主体竣工'],
      ['乐平市城西消防站', '投入使用'],
      ['乐平市城北小型消防站', '投入使用'],
    ]);
    const soon = await of('from=2022-12-01&to=2022-12-31&state=due-soon');
    expect(soon.every(({ due }) => due !== null && due >= '2022-12-01')).toBe(true);
    const unit = encodeURIComponent('市商务局');
    const own = await of(`unit=${unit}`);
    expect(own.every(({ leads }) => leads.some(({ departmentId }) => departmentId === 'swj'))).toBe(
      true,
    );
    expect(await of('unit=swj')).toEqual(own);
    // 1 day is soon: what is due on 20 or 21 November; 30 November is not.
    expect((await of('state=due-soon&soon=1')).every(({ due }) => due === '2022-11-20')).toBe(true);
  });

  test.each([
    { query: `unit=${encodeURIComponent('市住健局')}`, code: 'bad-request', says: '市住建局' },
    {
      query: `list=${encodeURIComponent('城镇污水处理工程')}`,
      code: 'bad-request',
      says: '城镇生活污水处理工程',
    },
    { query: 'region=lepin', code: 'unknown-region', says: 'leping' },
  ] as const)('of $query are refused, naming $says', async ({ query, code, says }) => {
    for (const path of ['tasks', 'tasks/calendar']) {
      const response = await app.inject(`/api/v1/${path}?${query}`);
      assertProblem(response, code);
      expect(response.json<{ detail: string }>().detail).toContain(says);
    }
  });

  test('are a file with the same rows, and refuse a day that there is not', async () => {
    const { body } = await app.inject('/api/v1/tasks.csv?on=2022-11-20&bom=0');
    expect(body.split('\r\n')[0]).toContain('清单,文号,出处行,序号');
    expect(body.trimEnd().split('\r\n')).toHaveLength(366);
    assertProblem(await app.inject('/api/v1/tasks?on=2022-02-30'), 'bad-request');
  });
});

describe('one task', () => {
  test('says its words, its times and what of them is a reading', async () => {
    const { tasks } = await get<Tasks>('tasks');
    const id = tasks.find(({ title, dueText }) => title === '工作总结' && dueText === '每季')?.id;
    const task = await get<TaskDetail>(`tasks/${id}`);
    // Signed on 29 June 2020: from 30 June 2020 to 30 September 2022 there are ten ends of quarters.
    expect(task).toMatchObject({
      state: 'overdue-unreported',
      occasion: { key: '2020-Q2', name: '2020年二季度', due: '2020-06-30' },
      // 30 June 2020 to 20 November 2022: 184 to the end of 2020, 365, and 324.
      daysLate: 873,
      counted: { due: 10, onTime: 0, late: 0, open: 10, unreported: 10 },
      next: { key: '2022-Q4', due: '2022-12-31' },
      reports: [],
    });
    expect(task.occasions.map(({ key }) => key)).toEqual([
      ...['2020-Q2', '2020-Q3', '2020-Q4', '2021-Q1', '2021-Q2', '2021-Q3', '2021-Q4'],
      ...['2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4'],
    ]);
    expect(task.cells.find(({ name }) => name === '原文')?.text).toBe('每季度报送工作总结');
  });

  test('that there is not is refused', async () => {
    assertProblem(await app.inject('/api/v1/tasks/nothing'), 'unknown-task');
  });
});

test('the calendar says what falls due on which day', async () => {
  const { from, to, items } = await get<TaskCalendar>('tasks/calendar?on=2022-11-20');
  expect([from, to]).toEqual(['2022-11-01', '2022-11-30']);
  // No document says since when these Thursdays are: they count from 5 January 2026, when the list was loaded,
  // whatever day is asked for. Of January 2026 that leaves 8, 15, 22 and 29.
  const thursdays = async (query: string) =>
    (await get<TaskCalendar>(`tasks/calendar?${query}`)).items
      .filter(({ title }) => title === '专项清查行动进展')
      .map(({ day, daysLate }) => [day, daysLate]);
  expect(await thursdays('on=2022-11-20')).toEqual([]);
  expect(await thursdays('on=2026-01-31')).toEqual([
    ['2026-01-08', 23],
    ['2026-01-15', 16],
    ['2026-01-22', 9],
    ['2026-01-29', 2],
  ]);
  expect(items.filter(({ occasion }) => occasion === '2022-W45').map(({ day }) => day)).toEqual([
    '2022-11-13',
    '2022-11-13',
  ]);
  expect(items.filter(({ day }) => day === '2022-11-18').map(({ title }) => title)).toEqual([
    '公共场所安全防护设施建设推进情况',
  ]);
});

test('a calendar can be subscribed to', async () => {
  const response = await app.inject('/api/v1/tasks/calendar.ics?from=2022-11-18&to=2022-11-18');
  expect(response.headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(response.body).toContain('DTSTART;VALUE=DATE:20221118\r\n');
  expect(response.body.match(/BEGIN:VEVENT/gu)).toHaveLength(1);
});

test('what disagrees is told once, with both places', async () => {
  const { findings } = await get<TaskFindings>('tasks/findings');
  expect(findings.map(({ code, one, other }) => [code, one, other])).toEqual([
    ['contradiction', '市各责任部门', '各责任部门'],
    ['contradiction', '2020年100平方公里、2021年30%、2022年40%', '附件3三年各30%'],
    ['contradiction', '2011年购置', '称至2021年“已超12年”'],
    ['contradiction', '名称为举高喷射消防车', '理由写登高平台消防车'],
    [
      'two-amounts',
      '城镇生活污水处理工程：景东大道雨污分流改造，2500万元',
      '黑臭水体整治工程：景东大道雨污分流分流改造，4850万元',
    ],
    [
      'two-amounts',
      '城镇生活污水处理工程：老南河水系定期清淤，600万元',
      '黑臭水体整治工程：老南河全线清淤，1000万元',
    ],
    ['contradiction', '三年维修360', '损坏427'],
    ['contradiction', '洎阳街道', '洵阳街道'],
    ['contradiction', '正文1-3', '目录1-4'],
  ]);
});

test('days that no calendar has, or in the wrong order, are refused with the way out', async () => {
  const detail = async (path: string) => {
    const reply = await app.inject(`/api/v1/${path}`);
    assertProblem(reply, 'bad-request');
    expect(reply.headers['content-disposition']).toBeUndefined();
    return reply.json<{ detail: string }>().detail;
  };
  for (const path of ['tasks', 'tasks.csv', 'tasks/calendar', 'tasks/calendar.ics']) {
    expect(await detail(`${path}?from=2020-13-01`)).toContain('没有“2020-13-01”这一天');
    expect(await detail(`${path}?to=2021-02-29`)).toContain('没有“2021-02-29”这一天');
    const turned = await detail(`${path}?from=2021-01-02&to=2021-01-01`);
    expect(turned).toContain('from（2021-01-02）晚于截止日 to（2021-01-01）');
  }
  // What recurs each week would have fifty thousand times.
  for (const file of ['tasks/calendar', 'tasks/calendar.ics']) {
    expect(await detail(`${file}?from=1999-01-01&to=2999-12-31`)).toContain('最多 20 年');
  }
  // Up to a day gone by: the month of that day.
  const { from, to } = await get<TaskCalendar>('tasks/calendar?to=2021-03-15');
  expect([from, to]).toEqual(['2021-03-01', '2021-03-15']);
});

test('where there are no lists there are no tasks', async () => {
  const empty = await fixtureApp(await emptyDatabase());
  const reply = (await empty.inject('/api/v1/tasks')).json<Tasks>();
  expect([reply.total.tasks, reply.tasks]).toEqual([0, []]);
  await empty.close();
});
