import type { FastifyInstance } from 'fastify';
import { tableOf, type Column } from '#server/answers/csv-table.ts';
import { readTaskCalendar } from '#server/answers/tasks/task-calendar.ts';
import { readTaskFindings } from '#server/answers/tasks/task-findings.ts';
import { readTask } from '#server/answers/tasks/task.ts';
import { readTasks } from '#server/answers/tasks/tasks.ts';
import { REPORT_STATE_NAMES, TASK_FINDING_NAMES, TASK_STATE_NAMES } from '#domain/tasks/names.ts';
import { tasksApi } from '#server/schemas/api/tasks.ts';
import type { TaskRow } from '#server/schemas/tasks.ts';
import { dayOf } from './day-of.ts';
import { endpoint } from './endpoint.ts';

const TASK_COLUMNS: readonly Column<TaskRow>[] = [
  ['清单', ({ list }) => list],
  ['文号', ({ document }) => document.docNo],
  ['出处行', ({ line }) => line],
  ['序号', ({ no }) => no],
  ['部分', ({ part }) => part],
  ['任务', ({ title }) => title],
  ['地区', ({ regions }) => regions.map(({ name }) => name).join('、')],
  ['牵头单位', ({ leads }) => leads.map(({ name }) => name).join('、')],
  ['配合单位', ({ helpers }) => helpers.map(({ name }) => name).join('、')],
  ['完成时间（原文）', ({ dueText }) => dueText],
  ['截止日', ({ due }) => due],
  ['期次', ({ occasion }) => occasion?.name ?? null],
  ['完成目标', ({ goal }) => goal],
  ['金额', ({ amount }) => amount],
  ['数量', ({ count }) => count],
  ['状态', ({ state }) => TASK_STATE_NAMES[state].zh],
  ['超期天数', ({ daysLate }) => (daysLate > 0 ? daysLate : null)],
  ['完成日', ({ doneOn }) => doneOn],
  ['最近报告日', ({ report }) => report?.on ?? null],
  ['报送人', ({ report }) => report?.by ?? null],
  ['说明', ({ dueNote }) => dueNote],
];

/** What documents have to be done: lists, a calendar, one task, what disagrees. */
export function taskRoutes(app: FastifyInstance): void {
  endpoint(app, tasksApi.tasks, {
    isOfToday: true,
    handle: ({ query }, view) => readTasks(view, query, dayOf(query.on, app.now())),
    csv: {
      name: ({ on }) => `任务${on}`,
      table: ({ tasks }) => tableOf(TASK_COLUMNS, tasks),
    },
  });
  endpoint(app, tasksApi.calendar, {
    isOfToday: true,
    handle: ({ query }, view) => readTaskCalendar(view, query, dayOf(query.on, app.now())),
    csv: {
      name: ({ from, to }) => `任务日历${from}至${to}`,
      table: ({ items }) =>
        tableOf(
          [
            ['日期', ({ day }) => day],
            ['任务', ({ title }) => title],
            ['清单', ({ list }) => list],
            ['牵头单位', ({ units }) => units.join('、')],
            ['期次', ({ occasion, occasionName }) => (occasion === '' ? null : occasionName)],
            ['状态', ({ state }) => TASK_STATE_NAMES[state].zh],
            ['超期天数', ({ daysLate }) => (daysLate > 0 ? daysLate : null)],
          ],
          items,
        ),
    },
  });
  endpoint(app, tasksApi.findings, {
    handle: (_request, view) => readTaskFindings(view),
    csv: {
      name: () => '任务核对问题',
      table: ({ findings }) =>
        tableOf(
          [
            ['种类', ({ code }) => TASK_FINDING_NAMES[code].zh],
            ['事项', ({ matter }) => matter],
            ['一处', ({ one }) => one],
            ['另一处', ({ other }) => other],
            ['位置', ({ places }) => places.join('；')],
          ],
          findings,
        ),
    },
  });
  endpoint(app, tasksApi.task, {
    isOfToday: true,
    handle: ({ params, query }, view) => readTask(view, params.task, dayOf(query.on, app.now())),
    csv: {
      name: ({ list, no }) => `${list}${no}`,
      table: ({ reports }) =>
        tableOf(
          [
            ['日期', ({ on }) => on],
            ['期次', ({ occasion }) => occasion],
            ['状态', ({ state }) => REPORT_STATE_NAMES[state].zh],
            ['完成量', ({ value }) => value],
            ['进展', ({ note }) => note],
            ['佐证材料', ({ evidence }) => evidence],
            ['报送人', ({ by }) => by],
          ],
          reports,
        ),
    },
  });
}
