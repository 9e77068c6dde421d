import type { ReleaseDetail, ReleaseSummary } from '#server/schemas/releases.ts';
import { releaseDetailAddress, releasesAddress } from '#lib/url/addresses.ts';
import { ApiProblem, makeProblem, read, type Reader } from './client.ts';
import { words } from './words.ts';

export type { ReleaseSummary };
export type Holding = ReleaseSummary['holds'][number];

/** Newest first. */
export const getReleases = (reader: Reader) => read<ReleaseSummary[]>(reader, releasesAddress);

/** The release itself: its tables, and how it was revised. */
export const getRelease = (reader: Reader, release: string) =>
  read<ReleaseDetail>(reader, releaseDetailAddress(release));

/** The release that was asked for, whatever it holds; else the newest that holds what the page shows. */
export function chooseRelease(
  releases: readonly ReleaseSummary[],
  asked: string | null,
  holding: Holding,
): ReleaseSummary {
  const chosen =
    asked === null
      ? (releases.find((release) => release.holds.includes(holding)) ?? releases[0])
      : releases.find((release) => release.id === asked);
  if (!chosen)
    throw new ApiProblem(
      makeProblem(
        releasesAddress,
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
