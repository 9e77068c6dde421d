import type { DemoFile } from '../release-files.ts';
import { yearOfMonth } from '../months.ts';
import type { World } from '../world.ts';
import { makeAssessments } from './assessments.ts';
import { ledgerFile } from './ledger-file.ts';
import { progressRows } from './plan-progress.ts';
import { planRow, SCALE } from './plan-rows.ts';
import { planSpecs } from './plan-specs.ts';
import { STEPS } from './plan-values.ts';
import { taskProgress } from './task-progress.ts';
import { taskRows } from './task-rows.ts';
import type { Told } from './told.ts';

/** What the made-up documents lay down: targets, tasks, and how counties are assessed. */
export function documentFiles(world: World, told: Told): DemoFile[] {
  const { seed } = world;
  const specs = planSpecs(yearOfMonth(told.last));
  const targets = specs.map((spec, index) => planRow(world, spec, { line: index + 1, ...told }));
  const steps = STEPS.map((step, at) => ({ scale: SCALE, step, order: String(at + 1) }));
  const { schemes } = makeAssessments(world, yearOfMonth(told.last));
  return [
    ledgerFile({ kind: 'plan-targets', title: '示例目标', seed }, targets),
    ledgerFile({ kind: 'ordered-scales', title: '示例等级', seed }, steps),
    ledgerFile({ kind: 'tasks', title: '示例任务', seed }, taskRows(world, told)),
    ledgerFile({ kind: 'schemes', title: '示例考核办法', seed }, schemes),
  ];
}

/** What came of it until the last release: what offices told, and what was scored. */
export function progressFiles(world: World, told: Told): DemoFile[] {
  const { seed } = world;
  const specs = planSpecs(yearOfMonth(told.last));
  const progress = specs.flatMap((spec) => progressRows(world, spec, told));
  const { facts, steps } = makeAssessments(world, yearOfMonth(told.last));
  const reports = taskProgress(world, taskRows(world, told), told);
  return [
    ledgerFile({ kind: 'plan-progress', title: '示例完成情况', seed }, progress),
    ledgerFile({ kind: 'task-progress', title: '示例任务进展', seed }, reports),
    ledgerFile({ kind: 'assessments', title: '示例考核数据', seed }, facts),
    ledgerFile({ kind: 'assessment-steps', title: '示例考核程序', seed }, steps),
  ].filter(({ text }) => text.split('\r\n').length > EMPTY);
}

/** Title, note, heads, and the end of the last line: nothing was told. */
const EMPTY = 4;
