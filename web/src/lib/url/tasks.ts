import { day, month, oneOf, word } from './params.ts';
import { pageHref, readState, type Params } from './query.ts';

export const SHOWN_TASKS = ['todo', 'late', 'soon', 'open', 'done', 'all'] as const;
export type ShownTasks = (typeof SHOWN_TASKS)[number];

interface OnDay {
  /** The day on which tasks stand as they are shown; null: today. */
  on: string | null;
}

/** Whose tasks; null: all. */
interface TaskFilter {
  list: string | null;
  unit: string | null;
  region: string | null;
}

export interface TasksState extends TaskFilter, OnDay {
  shown: ShownTasks;
}

export interface TaskCalendarState extends TaskFilter, OnDay {
  /** YYYY-MM; null: the month of the day. */
  month: string | null;
}

const filterParams: Params<TaskFilter> = { list: word, unit: word, region: word };
const params: Params<TasksState> = {
  ...filterParams,
  shown: oneOf(SHOWN_TASKS, 'todo'),
  on: day,
};
const calendarParams: Params<TaskCalendarState> = { ...filterParams, month, on: day };
const onParams: Params<OnDay> = { on: day };

type Query = Pick<URLSearchParams, 'get'>;

export const readTasksState = (query: Query) => readState(params, query);
export const readCalendarState = (query: Query) => readState(calendarParams, query);
export const readTaskDay = (query: Query) => readState(onParams, query);

const everyTask: TasksState = { list: null, unit: null, region: null, shown: 'todo', on: null };

/** What a link leaves out is not filtered. */
export const tasksHref = (state: Partial<TasksState> = {}) =>
  pageHref('/tasks', params, { ...everyTask, ...state });

export const taskHref = (id: string, state: Partial<OnDay> = {}) =>
  pageHref(`/tasks/${encodeURIComponent(id)}`, onParams, { on: null, ...state });

export const taskCalendarHref = (state: Partial<TaskCalendarState> = {}) =>
  pageHref('/tasks/calendar', calendarParams, { ...everyTask, month: null, ...state });

export const taskFindingsHref = () => pageHref('/tasks/findings', {}, {});
