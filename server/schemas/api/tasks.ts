import { Type } from 'typebox';
import { TASK_STATES } from '#domain/tasks/state.ts';
import { OneOf } from '../scalars.ts';
import { TaskCalendar, TaskDetail, TaskFindings, Tasks } from '../tasks.ts';
import { OnQuery, ViewQuery } from '../view.ts';
import type { EndpointShape } from './endpoint.ts';

const DAY = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';
const day = (description: string) => Type.Optional(Type.String({ pattern: DAY, description }));

/** Which tasks. */
export const TaskQuery = {
  list: Type.Optional(Type.String({ description: 'The name of a list.' })),
  unit: Type.Optional(
    Type.String({ description: 'Who leads: `key` of a unit, or the id of a department.' }),
  ),
  region: Type.Optional(Type.String({ description: 'An id of /regions.' })),
};
export const SpanQuery = { from: day('Due from this day on.'), to: day('Due up to this day.') };

/** What is to be done, by whom and until when. */
export const tasksApi = {
  tasks: {
    method: 'GET',
    path: '/tasks',
    tag: 'tasks',
    summary: 'Tasks of documents, with how each stands on a day; what wants attention first',
    params: {},
    query: {
      ...TaskQuery,
      ...SpanQuery,
      state: Type.Optional(OneOf(TASK_STATES)),
      soon: Type.Optional(Type.Integer({ minimum: 0, maximum: 366, default: 30 })),
      ...OnQuery,
      ...ViewQuery,
    },
    reply: Tasks,
    csv: true,
  },
  calendar: {
    method: 'GET',
    path: '/tasks/calendar',
    tag: 'tasks',
    summary: 'What falls due, day by day; this month where no days are asked for',
    params: {},
    query: { ...TaskQuery, ...SpanQuery, ...OnQuery, ...ViewQuery },
    reply: TaskCalendar,
    csv: true,
  },
  findings: {
    method: 'GET',
    path: '/tasks/findings',
    tag: 'tasks',
    summary: 'Where lists of tasks and documents disagree with themselves',
    params: {},
    query: { ...ViewQuery },
    reply: TaskFindings,
    csv: true,
  },
  task: {
    method: 'GET',
    path: '/tasks/:task',
    tag: 'tasks',
    summary: 'One task: its words, its times, what was told of it',
    params: { task: Type.String() },
    query: { ...OnQuery, ...ViewQuery },
    reply: TaskDetail,
    csv: true,
  },
} as const satisfies Record<string, EndpointShape>;
