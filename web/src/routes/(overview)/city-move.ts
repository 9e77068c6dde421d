import type { Movement } from '#server/schemas/movement.ts';
import type { Overview } from '#server/schemas/overview.ts';
import { SINCES, type SinceChoice } from '#lib/url/overview.ts';
import { compareSince, type Compared } from './comparison.ts';
import { countPlaceMoves } from './place-movers.ts';
import { PLACE_WORDS } from './place-words.ts';
import { standingMove } from './standing-move.ts';
import { WORDS } from './words.ts';

/**
 * How many targets more or fewer the city misses than before, and which are new; where there is
 * nothing to compare with, why: said here once and nowhere else. Without targets, how places moved.
 */
export function writeCityMove(
  movement: Movement | null,
  { city, rows, hasTargets }: Pick<Overview, 'city' | 'rows' | 'hasTargets'>,
): string[] {
  if (!movement) return [WORDS.nothingEarlier];
  const compared = SINCES.map((since) => ({ since, ...compareSince(movement, since) }));
  if (compared.every(({ withheld }) => withheld === 'no-release')) return [WORDS.nothingEarlier];
  if (!hasTargets) return compared.flatMap((one) => placeSentence(one, rows));
  const names = new Map(rows.map(({ indicator }) => [indicator.id, indicator.proseName]));
  const moves = compared.flatMap(({ comparison }) => {
    const move = comparison && city && standingMove(comparison, city.region.id, names);
    return move ? [move] : [];
  });
  const [latest] = moves;
  const changes = moves.map(({ change, since }) => WORDS.change(change, since));
  const news = latest
    ? [
        latest.newlyUnmet.length > 0 ? WORDS.newlyUnmet(latest.newlyUnmet) : '',
        latest.newlyMet.length > 0 ? WORDS.newlyMet(latest.newlyMet) : '',
      ].filter((part) => part !== '')
    : [];
  return [
    changes.length > 0 ? WORDS.cityMoved(changes.join(WORDS.comma)) + WORDS.stop : '',
    news.length > 0 ? news.join(WORDS.semicolon) + WORDS.stop : '',
    ...compared.map(whyWithheld),
  ].filter((sentence) => sentence !== '');
}

type Said = Compared & { since: SinceChoice };

/** Without targets: how many places rose and fell, or why that is not known. */
function placeSentence(one: Said, rows: Overview['rows']): string[] {
  if (!one.comparison) return [whyWithheld(one)];
  const { up, down } = countPlaceMoves(rows, one.comparison);
  return [PLACE_WORDS.moved(one.since, up, down)];
}

function whyWithheld({ since, withheld }: Said): string {
  if (withheld === null) return '';
  const isNamed = withheld === 'no-release' || withheld === 'new-year';
  return WORDS.withheld[since][isNamed ? withheld : 'other'];
}
