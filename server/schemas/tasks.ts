import { Type, type Static } from 'typebox';
import { TASK_FINDINGS } from '#domain/tasks/findings.ts';
import { TASK_STATES } from '#domain/tasks/state.ts';
import { DUE_KINDS, MANNERS, REPORT_STATES } from '#domain/tasks/types.ts';
import { NameRef, Nullable, OneOf } from './scalars.ts';

const Day = Type.String({ description: 'YYYY-MM-DD' });
const Text = Type.String();

const TaskUnit = Type.Object({
  name: Type.String({ description: 'As printed.' }),
  key: Type.String({
    description:
      'One name however it is printed: the department’s as the dictionary has it, the place’s, or as printed. To filter by.',
  }),
  departmentId: Nullable(Text),
});

const OccasionRef = Type.Object({
  key: Type.String({
    description: '2020-08, 2020-Q3, 2020-W45, 2020; blank: the task has one day.',
  }),
  name: Text,
  nameEn: Text,
  due: Day,
});
export type OccasionRef = Static<typeof OccasionRef>;

const TaskReport = Type.Object({
  occasion: Text,
  on: Day,
  state: OneOf(REPORT_STATES),
  value: Nullable(Text),
  note: Nullable(Text),
  evidence: Nullable(Text),
  by: Nullable(Text),
});
export type TaskReport = Static<typeof TaskReport>;

const standing = {
  state: OneOf(
    TASK_STATES,
    'How it stands on the day. overdue: reported, and not done; overdue-unreported: nothing was told of it.',
  ),
  due: Nullable(Day),
  daysLate: Type.Integer({
    description: 'Days after its day: until it was done, or until the day asked for.',
  }),
  doneOn: Nullable(Day),
};

const taskFields = {
  id: Text,
  list: Text,
  no: Type.String({ description: 'Printed, or the place in the list.' }),
  title: Type.String({ description: 'What is to be done, in print.' }),
  part: Nullable(Text),
  document: Type.Object({ docNo: Text, title: Text, signedOn: Text }),
  line: Nullable(Type.String({ description: 'Where it stands in print.' })),
  leads: Type.Array(TaskUnit),
  helpers: Type.Array(TaskUnit),
  manner: Nullable(OneOf(MANNERS, 'each: each for its part; by-duty: as duties are shared out')),
  regions: Type.Array(NameRef, {
    description: 'Where it is, and whose authorities answer for it.',
  }),
  dueKind: OneOf(DUE_KINDS),
  dueText: Type.String({ description: 'Until when, as printed.' }),
  dueNote: Nullable(Type.String({ description: 'What of the time is a reading of ours.' })),
  dueNoteEn: Nullable(Text),
  starts: Nullable(Day),
  goal: Nullable(Type.String({ description: 'The step to be reached, as printed.' })),
  step: Nullable(Type.Integer({ description: 'Its place among the steps of a work, from 1.' })),
  amount: Nullable(Type.String({ description: 'With its unit: 2500万元.' })),
  count: Nullable(Text),
  ...standing,
  occasion: Nullable(OccasionRef),
  next: Nullable(OccasionRef),
  counted: Type.Object(
    {
      due: Type.Integer(),
      onTime: Type.Integer(),
      late: Type.Integer(),
      open: Type.Integer(),
      unreported: Type.Integer(),
    },
    {
      description:
        'Times that it has fallen due: in all, done in time, done late, not done, and of these without a report.',
    },
  ),
  report: Nullable(TaskReport),
};
export const TaskRow = Type.Object(taskFields);
export type TaskRow = Static<typeof TaskRow>;

export const TaskTally = Type.Object({
  tasks: Type.Integer(),
  unreported: Type.Integer({ description: 'Late, with nothing told of it.' }),
  overdue: Type.Integer({ description: 'Late, reported as not done.' }),
  dueSoon: Type.Integer(),
  doneOnTime: Type.Integer(),
  doneLate: Type.Integer(),
  mostDaysLate: Type.Integer(),
});

const TallyOf = Type.Object({ key: Text, name: Text, nameEn: Nullable(Text), tally: TaskTally });

export const Tasks = Type.Object({
  on: Day,
  soonDays: Type.Integer({ description: 'Days before its day on which a task is due soon.' }),
  total: TaskTally,
  byUnit: Type.Array(TallyOf, { description: 'A task counts for each who leads it.' }),
  byList: Type.Array(TallyOf),
  byRegion: Type.Array(TallyOf),
  tasks: Type.Array(TaskRow, { description: 'What wants attention first.' }),
});
export type Tasks = Static<typeof Tasks>;

export const TaskDetail = Type.Object({
  on: Day,
  ...taskFields,
  cells: Type.Array(
    Type.Object({
      name: Text,
      nameEn: Text,
      text: Text,
      isReading: Type.Boolean({ description: 'A reading of ours, not the words of the document.' }),
    }),
    { description: 'All that the list says of it, as printed.' },
  ),
  occasions: Type.Array(
    Type.Object({ ...OccasionRef.properties, ...standing, due: Day, report: Nullable(TaskReport) }),
    { description: 'The times that it has fallen due, oldest first, and the next.' },
  ),
  reports: Type.Array(TaskReport, { description: 'Newest first.' }),
  unread: Type.Array(
    Type.Object({
      row: Type.Integer({ description: 'Of the table that told it.' }),
      ...{ on: Text, occasion: Text, state: Text, said: Text, saidEn: Text },
    }),
    { description: 'What was told of it and counts for nothing: cells as they are, and why.' },
  ),
});
export type TaskDetail = Static<typeof TaskDetail>;

export const CalendarItem = Type.Object({
  day: Day,
  taskId: Text,
  title: Text,
  list: Text,
  units: Type.Array(Text),
  occasion: Text,
  occasionName: Text,
  occasionNameEn: Text,
  state: standing.state,
  daysLate: standing.daysLate,
});
export const TaskCalendar = Type.Object({
  on: Day,
  from: Day,
  to: Day,
  items: Type.Array(CalendarItem, { description: 'By day.' }),
});
export type TaskCalendar = Static<typeof TaskCalendar>;

export const TaskFindings = Type.Object({
  findings: Type.Array(
    Type.Object({
      code: OneOf(TASK_FINDINGS),
      matter: Text,
      matterEn: Text,
      one: Text,
      oneEn: Text,
      other: Text,
      otherEn: Text,
      places: Type.Array(Text),
      taskIds: Type.Array(Text),
    }),
  ),
});
export type TaskFindings = Static<typeof TaskFindings>;

const refFields = {
  task: Text,
  occasion: Type.Optional(Type.String({ maxLength: 10, description: 'The key of an occasion.' })),
  on: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }),
};
const TaskReportRef = Type.Object(refFields, { additionalProperties: false });
export type TaskReportRef = Static<typeof TaskReportRef>;
const FEW = { minItems: 1, maxItems: 500 };

/** What is told of one task, or of several at once. */
export const TaskReportOrder = Type.Object(
  {
    reports: Type.Array(
      Type.Object(
        {
          ...refFields,
          state: OneOf(REPORT_STATES),
          value: Type.Optional(Type.String({ maxLength: 200 })),
          note: Type.Optional(Type.String({ maxLength: 2000 })),
          evidence: Type.Optional(Type.String({ maxLength: 2000 })),
        },
        { additionalProperties: false },
      ),
      FEW,
    ),
  },
  { additionalProperties: false },
);
export type TaskReportOrder = Static<typeof TaskReportOrder>;

/** Reports that go: the one of that day each. */
export const TaskReportWithdrawal = Type.Object(
  { reports: Type.Array(TaskReportRef, FEW) },
  { additionalProperties: false },
);

export const TaskReportsTaken = Type.Object({
  loads: Type.Array(Type.Integer(), { description: 'By which they count, a list each.' }),
  isPending: Type.Boolean({ description: 'They wait for review.' }),
});
export type TaskReportsTaken = Static<typeof TaskReportsTaken>;
