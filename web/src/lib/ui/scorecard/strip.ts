import type { ScorecardRow } from '#server/schemas/scorecards.ts';
import { percentAt } from '../scale.ts';

/** A group on one line: places in percent of its width. */
export interface Strip {
  peers: number[];
  own: number | null;
  /** Where the year's target is met. */
  target: number | null;
}

/** So much of a year's target the line holds, in percent; beyond it marks stand at the edge. */
const MOST_PCT = 150;
const EDGE = 4;

/** From the lowest figure of a group to the highest; `aside` is of one that is not ranked, such as the city. */
export function peerStrip(
  { peers }: Pick<ScorecardRow, 'peers'>,
  regionId: string,
  aside: number | null,
): Strip | null {
  if (peers.length < 2) return null;
  const own = peers.find((peer) => peer.regionId === regionId)?.actual ?? aside;
  const figures = [...peers.map(({ actual }) => actual), ...(own === null ? [] : [own])];
  const [min, max] = [Math.min(...figures), Math.max(...figures)];
  const at = (actual: number) => (min === max ? 50 : within(percentAt(actual, { min, max })));
  return {
    peers: peers.filter((peer) => peer.regionId !== regionId).map(({ actual }) => at(actual)),
    own: own === null ? null : at(own),
    target: null,
  };
}

/** How much of their target the regions of a group have. */
export function completionStrip(
  { groupGaps }: Pick<ScorecardRow, 'groupGaps'>,
  regionId: string,
  own: number | null,
): Strip | null {
  const others = groupGaps.flatMap(({ regionId: id, completionPct }) =>
    id === regionId || completionPct === null ? [] : [completionPct],
  );
  if (own === null && others.length === 0) return null;
  const at = (pct: number) => within(percentAt(pct, { min: 0, max: MOST_PCT }));
  return { peers: others.map(at), own: own === null ? null : at(own), target: at(100) };
}

const within = (pct: number) => EDGE + (pct / 100) * (100 - 2 * EDGE);
