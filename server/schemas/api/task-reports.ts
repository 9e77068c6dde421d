import { TaskReportOrder, TaskReportsTaken, TaskReportWithdrawal } from '../tasks.ts';
import type { EndpointShape } from './endpoint.ts';

/** What is told of tasks at the desk. */
export const taskReportsApi = {
  report: {
    method: 'POST',
    path: '/tasks/reports',
    tag: 'tasks',
    summary: 'Tell how one task stands, or several',
    params: {},
    query: {},
    body: TaskReportOrder,
    reply: TaskReportsTaken,
  },
  withdraw: {
    method: 'POST',
    path: '/tasks/reports/withdrawal',
    tag: 'tasks',
    summary: 'Take reports back',
    params: {},
    query: {},
    body: TaskReportWithdrawal,
    reply: TaskReportsTaken,
  },
} as const satisfies Record<string, EndpointShape>;
