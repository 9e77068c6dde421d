import type { ReadTarget } from '#server/domain/result.ts';
import type { Status } from '#server/domain/status.ts';

/** The words of exported tables. */
export const STATUS_NAMES: Record<Status, string> = {
  met: '已达标',
  unmet: '未达标',
  'no-target': '未设目标',
  missing: '缺数',
};

export function targetText(target: ReadTarget | null): string | null {
  return target?.text ?? null;
}
