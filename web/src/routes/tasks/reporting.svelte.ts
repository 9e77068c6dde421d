import { refreshAll } from '$app/navigation';
import { Attempt } from '#lib/api/attempt.svelte.ts';
import { send } from '#lib/api/client.ts';
import type { TaskReportOrder, TaskReportRef } from '#server/schemas/tasks.ts';
import { words } from './words.ts';

/** Telling how tasks stand, and taking it back. */
export class Reporting {
  readonly attempt = new Attempt();
  said = $state<string | null>(null);
  #told = $state.raw<readonly TaskReportRef[]>([]);

  /** What was just told, and counts. */
  get canUndo(): boolean {
    return this.#told.length > 0;
  }

  /** Whether it was taken. */
  async report(reports: TaskReportOrder['reports']): Promise<boolean> {
    const taken = await this.attempt.run(() => send(fetch, 'POST /tasks/reports', {}, { reports }));
    if (!taken) return false;
    this.#told = taken.isPending ? [] : reports;
    const count = reports.length;
    this.said = taken.isPending ? words.bulk.waiting(count) : words.bulk.saved(count);
    await refreshAll();
    return true;
  }

  async undo(): Promise<void> {
    await this.withdraw(this.#told);
  }

  async withdraw(reports: readonly TaskReportRef[]): Promise<void> {
    const order = {
      reports: reports.map(({ task, occasion, on }) => ({
        task,
        ...(occasion !== undefined && { occasion }),
        on,
      })),
    };
    const taken = await this.attempt.run(() =>
      send(fetch, 'POST /tasks/reports/withdrawal', {}, order),
    );
    if (!taken) return;
    this.#told = [];
    this.said = taken.isPending ? words.bulk.waiting(reports.length) : words.bulk.undone;
    await refreshAll();
  }
}
