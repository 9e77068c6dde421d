import { ASSESSMENT_STEPS } from './shapes/assessment-steps.ts';
import { ASSESSMENTS } from './shapes/assessments.ts';
import { CONTRADICTIONS } from './shapes/contradictions.ts';
import { CONTROL_SHARES } from './shapes/control-shares.ts';
import { CONTROL_UNITS } from './shapes/control-units.ts';
import { DAY_CALENDARS } from './shapes/day-calendars.ts';
import { ORDERED_SCALES } from './shapes/ordered-scales.ts';
import { PLAN_PROGRESS } from './shapes/plan-progress.ts';
import { PLAN_TARGETS } from './shapes/plan-targets.ts';
import { SCHEMES } from './shapes/schemes.ts';
import { TASK_PROGRESS } from './shapes/task-progress.ts';
import { TASKS } from './shapes/tasks.ts';
import { THRESHOLD_GRADES } from './shapes/threshold-grades.ts';
import { UNIT_LISTS } from './shapes/unit-lists.ts';
import type { LedgerKind, LedgerShape } from './types.ts';

/** What each kind of table in the ledger holds, for its readers, the API, forms and files alike. */
export const LEDGER_SHAPES: Readonly<Record<LedgerKind, LedgerShape>> = {
  'plan-targets': PLAN_TARGETS,
  'plan-progress': PLAN_PROGRESS,
  tasks: TASKS,
  'task-progress': TASK_PROGRESS,
  schemes: SCHEMES,
  assessments: ASSESSMENTS,
  'assessment-steps': ASSESSMENT_STEPS,
  'ordered-scales': ORDERED_SCALES,
  'day-calendars': DAY_CALENDARS,
  contradictions: CONTRADICTIONS,
  'control-units': CONTROL_UNITS,
  'control-shares': CONTROL_SHARES,
  'threshold-grades': THRESHOLD_GRADES,
  'unit-lists': UNIT_LISTS,
};
