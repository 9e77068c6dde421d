import { addDays } from '#domain/day.ts';
import type { LedgerCells } from '#domain/ledger/types.ts';
import { readDue } from '#domain/tasks/due.ts';
import { occasionsIn } from '#domain/tasks/occasions.ts';
import { openRandom, type Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Told } from './told.ts';

/** What was told of tasks: most are done in time, some late, some are still under way, of some nothing is known. */
export function taskProgress(
  world: World,
  tasks: readonly LedgerCells[],
  told: Told,
): LedgerCells[] {
  return tasks.flatMap((cells) => {
    const { list = '', no = '', due: words = '', year = '', signed_on: signedOn = '' } = cells;
    if (no === '') return [];
    const { due } = readDue(words, { year, signedOn });
    const about = { list, no };
    const chance = openRandom(world.seed, 'task', list, no);
    if (due.kind === 'standing') return standingReport(about, told, chance);
    if (due.kind === 'day') return reportsOf(about, due.day, told, chance);
    return occasionsIn(due, { first: signedOn, last: told.until }, signedOn).flatMap((occasion) =>
      turnReport({ ...about, occasion: occasion.key }, occasion.due, told, chance),
    );
  });
}

/** A report every now and then, that it goes on. */
function standingReport(about: LedgerCells, { until }: Told, chance: Random): LedgerCells[] {
  if (chance.next() < 0.5) return [];
  const on = addDays(until, -Math.floor(90 * chance.next())) ?? until;
  return [{ ...about, on, state: '进行中', note: '示例：按要求推进' }];
}

function reportsOf(
  about: LedgerCells,
  due: string,
  { until }: Told,
  chance: Random,
): LedgerCells[] {
  const [fate, stray] = [chance.next(), chance.normal()];
  const begun = addDays(due, -60) ?? due;
  const start = { ...about, on: begun, state: '进行中', value: '过半', note: '示例：正在推进' };
  const started = begun <= until ? [start] : [];
  if (fate < 0.12) return [];
  if (fate < 0.27) return started;
  if (fate < 0.3) {
    return begun <= until
      ? [{ ...about, on: begun, state: '中止', note: '示例：并入其他任务' }]
      : [];
  }
  const late =
    fate < 0.45 ? 10 + Math.round(Math.abs(12 * stray)) : -Math.round(Math.abs(9 * stray));
  const done = addDays(due, late) ?? due;
  return done <= until ? [...started, doneReport(about, done)] : started;
}

function turnReport(
  about: LedgerCells,
  due: string,
  { until }: Told,
  chance: Random,
): LedgerCells[] {
  const [fate, stray] = [chance.next(), chance.next()];
  if (fate < 0.06) return [];
  const on = addDays(due, fate < 0.16 ? 1 + Math.round(8 * stray) : -Math.round(3 * stray)) ?? due;
  return on <= until ? [doneReport(about, on)] : [];
}

const doneReport = (about: LedgerCells, on: string): LedgerCells => ({
  ...about,
  on,
  state: '已完成',
  note: '示例：已办结',
  evidence: '示例佐证材料',
  reported_by: '示例填报员',
});
