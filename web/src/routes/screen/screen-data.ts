import type { Movement } from '#server/schemas/movement.ts';
import type { Overview } from '#server/schemas/overview.ts';
import { read, type Fetch, type Reader } from '#lib/api/client.ts';
import { chooseRelease, type ReleaseSummary } from '#lib/api/releases.ts';
import { NOW } from '#lib/url/shown-view.ts';

/** All that the rounds are made of. */
export interface ScreenData {
  release: ReleaseSummary;
  /** Null: the release holds no scorecards. */
  overview: Overview | null;
  /** Null: there is nothing earlier to compare with. */
  movement: Movement | null;
  /** When they were found to be the newest, ISO 8601. */
  readAt: string;
}

/** What is published now, whatever the address asks for: a wall shows no draft and no other day. */
export async function readScreenData(fetch: Fetch, asked: string | null): Promise<ScreenData> {
  const reader: Reader = { fetch, view: NOW };
  const releases = await read(reader, '/releases');
  const release = chooseRelease(releases, asked, 'scorecards');
  const isHeld = release.holds.includes('scorecards');
  const hasEarlier = releases.some(
    ({ holds, period }) => holds.includes('scorecards') && period.end < release.period.end,
  );
  const [overview, movement] = await Promise.all([
    isHeld ? read(reader, '/releases/:release/overview', { release: release.id }) : null,
    isHeld && hasEarlier
      ? read(reader, '/releases/:release/movement', { release: release.id })
      : null,
  ]);
  return { release, overview, movement, readAt: new Date().toISOString() };
}
