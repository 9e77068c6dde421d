import { writeTallyTitle } from '#domain/headline/tally-title.ts';
import { Movement, type TallyMove } from '#server/schemas/movement.ts';
import { ReleaseList } from '#server/schemas/releases.ts';
import { DepartmentScorecard, Scorecard } from '#server/schemas/scorecards.ts';
import { writePageHead, writeReleaseFacts } from './head.ts';
import { writeClauses } from './html.ts';
import type { See } from './sight.ts';
import type { Telling } from './telling.ts';

interface Answers {
  releases: string;
  scorecard: string;
  movement: string;
}

/** How many targets a region misses, by the answers that its page is sent with. */
export const seeRegion =
  (answers: Answers): See =>
  (telling) => {
    const scorecard = telling.read(Scorecard, answers.scorecard);
    const { region } = scorecard;
    const { regions } = telling.read(Movement, answers.movement);
    const move = regions.find((one) => one.region.id === region.id);
    return writeHead({ name: region.name, scorecard, move }, answers, telling);
  };

/** The same of the indicators that a department answers for. */
export const seeDepartment =
  (answers: Answers): See =>
  (telling) => {
    const scorecard = telling.read(DepartmentScorecard, answers.scorecard);
    const { department } = scorecard;
    const { departments } = telling.read(Movement, answers.movement);
    const move = departments.find((one) => one.department.id === department.id);
    return writeHead({ name: department.shortName, scorecard, move }, answers, telling);
  };

interface Counted {
  name: string;
  scorecard: Omit<Scorecard, 'region' | 'rows'>;
  move: { sincePrevious: TallyMove } | undefined;
}

function writeHead(
  { name, scorecard, move }: Counted,
  { releases }: Answers,
  { language, read }: Telling,
): string {
  const release = read(ReleaseList, releases).find(({ id }) => id === scorecard.release);
  if (release?.access !== 'public' || !scorecard.hasTargets) return '';
  const since = move?.sincePrevious ?? null;
  const title = writeClauses(writeTallyTitle({ name, tally: scorecard, since }, language));
  return writePageHead({ kicker: writeReleaseFacts(release, language), title, isLede: true });
}
