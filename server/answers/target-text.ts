import type { ReadTarget } from '#domain/result.ts';

export function targetText(target: ReadTarget | null): string | null {
  return target?.text ?? null;
}
