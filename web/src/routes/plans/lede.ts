import type { PlanTarget } from '#server/schemas/figures.ts';
import { countMonitorable } from './select.ts';

/** How many targets, and how many of them can be followed, in clauses. */
export function writeLede(targets: readonly PlanTarget[]): string[] {
  const plans = new Set(targets.map(({ plan }) => plan.docNo)).size;
  const monitorable = countMonitorable(targets);
  const head = `${plans} 份文件定了 ${targets.length} 个目标，`;
  if (monitorable === targets.length) return [head, '都可以监测。'];
  if (monitorable === 0) return [head, '都还不能监测。'];
  return [head, `${monitorable} 个可以监测，`, `${targets.length - monitorable} 个还不能。`];
}
