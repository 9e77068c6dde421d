import { writeHeadline } from '#domain/headline/write.ts';
import { League } from '#server/schemas/league.ts';
import { ReleaseDetail } from '#server/schemas/releases.ts';
import { writePageHead, writeReleaseFacts } from './head.ts';
import { writeClauses } from './html.ts';
import type { See } from './sight.ts';

/** The headline of a release, by the answers that the overview is sent with. */
export const seeOverview =
  (answers: { release: string; league: string }): See =>
  (telling) => {
    const release = telling.read(ReleaseDetail, answers.release);
    const { city, groups, hasTargets } = telling.read(League, answers.league);
    const regionStandings = groups.flatMap(({ rows }) => rows);
    const clauses = hasTargets ? writeHeadline({ city, regionStandings }, telling) : [];
    if (clauses.length === 0 || release.access !== 'public') return '';
    const kicker = writeReleaseFacts(release, telling.language);
    const head = writePageHead({ kicker, title: writeClauses(clauses), isLede: true });
    return `<div class="headline">${head}</div>`;
  };
