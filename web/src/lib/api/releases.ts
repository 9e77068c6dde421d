import type { ReleaseSummary } from '#server/schemas/releases.ts';
import { addressOf } from '#lib/url/addresses.ts';
import { ApiProblem, makeProblem } from './client.ts';
import { words } from './words.ts';

export type { ReleaseSummary };
export type Holding = ReleaseSummary['holds'][number];

/** The release that was asked for, whatever it holds; else the newest that holds what the page shows. */
export function chooseRelease(
  releases: readonly ReleaseSummary[],
  asked: string | null,
  holding: Holding | ((release: ReleaseSummary) => boolean),
): ReleaseSummary {
  const isHolder = (release: ReleaseSummary) =>
    typeof holding === 'string' ? release.holds.includes(holding) : holding(release);
  const chosen =
    asked === null
      ? (releases.find(isHolder) ?? releases[0])
      : releases.find((release) => release.id === asked);
  if (!chosen)
    throw new ApiProblem(
      makeProblem(
        addressOf('/releases'),
        404,
        'unknown-release',
        words.unknownRelease,
        whatThereIs(releases),
      ),
    );
  return chosen;
}

function whatThereIs(releases: readonly ReleaseSummary[]): string {
  if (releases.length === 0) return words.nothingLoaded;
  return words.thereAre(releases.map(({ id }) => id));
}
