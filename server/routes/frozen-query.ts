import { writeQuery } from '#server/exporting/extract.ts';
import type { FileOptions } from '#server/exporting/file-options.ts';
import type { FrozenQuery } from '#server/schemas/frozen.ts';

export const optionsOf = ({ bom, sheets }: FrozenQuery): FileOptions => ({
  bom: bom !== '0',
  sheets: sheets ?? 'one',
});

/** A query in one writing, with what is said of the file and with its load: asked again it means the same. */
export function writeFrozenQuery(query: FrozenQuery, loadId: number): string {
  const { bom, sheets } = query;
  const more = new URLSearchParams({
    ...(bom && { bom }),
    ...(sheets && { sheets }),
    asOf: String(loadId),
  });
  return [writeQuery(query), String(more)].filter((part) => part !== '').join('&');
}
