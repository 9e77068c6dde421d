import { read, type Reader } from '#lib/api/client.ts';
import type { ReleaseSummary } from '#lib/api/releases.ts';

/**
 * The release that was asked for, where it has a figure of the indicator; none asked for: the last that
 * has one, however long ago. One row is asked for, so that nothing has to fail.
 */
export async function findHolder(
  reader: Reader,
  releases: readonly ReleaseSummary[],
  { indicator, asked }: { indicator: string; asked: string | null },
): Promise<ReleaseSummary | null> {
  // Rows are asked for in no language.
  const within = asked === null ? { last: '1' } : { release: asked };
  const selection = new URLSearchParams({ indicator, ...within });
  const { observations } = await read(reader, '/observations', { selection, limit: 1 });
  return releases.find(({ id }) => id === observations[0]?.release) ?? null;
}
