import { speak } from '#domain/said.ts';
import { findInTasks } from '#domain/tasks/findings.ts';
import type { TaskFindings } from '#server/schemas/tasks.ts';
import type { DataView } from '#server/view/data-view.ts';
import { readLedger } from '#server/view/ledger.ts';
import { heldTasks, taskId } from './held-tasks.ts';

/** Where lists of tasks and documents disagree with themselves. */
export async function readTaskFindings(view: DataView): Promise<TaskFindings> {
  const { lists } = await heldTasks(view);
  const found = findInTasks(lists, await readLedger(view, 'contradictions'));
  return {
    findings: found.map(({ code, matter, one, other, places, tasks }) => ({
      code,
      ...speak({ matter, one, other }),
      places: [...places],
      taskIds: tasks.map(taskId),
    })),
  };
}
