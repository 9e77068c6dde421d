import { periodLabelOf } from '#domain/tasks/occasion-name.ts';
import { isLate } from '#domain/tasks/state.ts';
import { unitName } from '#domain/tasks/units.ts';
import type { UrgedTask } from '#domain/bulletin/urged.ts';
import type { DataView } from '#server/view/data-view.ts';
import { heldTasks, standingOf } from './held-tasks.ts';

/** What nobody is named to lead. */
const NOBODY = '未明确责任单位';

/** What is late on a day, as a bulletin urges it on. */
export async function urgedTasks(view: DataView, on: string): Promise<UrgedTask[]> {
  const held = await heldTasks(view);
  return held.tasks.flatMap((task): UrgedTask[] => {
    const standing = standingOf(task, held, { on, soonDays: 0 });
    if (!isLate(standing.state) || standing.due === null) return [];
    const [unit = NOBODY, ...others] = new Set(
      task.leads.map((one) => unitName(one, view.dictionary)),
    );
    return [
      {
        ...{ unit, others, list: task.list, no: task.no, title: task.title },
        due: standing.due,
        daysLate: standing.daysLate,
        isReported: standing.state === 'overdue',
        occasion: standing.occasion === '' ? null : periodLabelOf(standing.occasion).zh,
        open: standing.counted.open,
      },
    ];
  });
}
