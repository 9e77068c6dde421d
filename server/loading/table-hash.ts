import { createHash } from 'node:crypto';
import type { PrintedTable } from '#domain/printed.ts';

const PLACES: ReadonlySet<string> = new Set(['row', 'column', 'from', 'filledIn']);

/** SHA-256 of what a table says, not of where it lay: renamed, re-encoded or laid out anew it is the same. */
export function tableHash({ file: _, sheet: __, ...content }: PrintedTable): string {
  const words = JSON.stringify(content, (key, value: unknown) =>
    PLACES.has(key) ? undefined : value,
  );
  return createHash('sha256').update(words).digest('hex');
}

/** Of a tidy CSV: of its text. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
