import type { ScorecardRow } from '#server/schemas/scorecards.ts';
import { isBeyond, percentAt } from '../scale.ts';

/** A group on one line: places in percent of its width. */
export interface Strip {
  peers: number[];
  own: number | null;
  /** Where the target is met. */
  target: number | null;
  /** Off the line on that side: it stands at the edge, as an arrow. */
  beyond?: 'low' | 'high';
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

/** Typical gaps on either side of the target, on the one scale of all rows. */
const GAPS = { min: -4, max: 4 };

/**
 * Gaps of a group in typical gaps about the target; below 0 falls short.
 * @example gapStrip([-1, 0, 2], -1) // { peers: [38.5, 50, 73], own: 38.5, target: 50 }
 */
export function gapStrip(peers: readonly number[], own: number): Strip {
  const at = (ratio: number) => within(percentAt(ratio, GAPS));
  const beyond = own < 0 ? 'low' : 'high';
  return {
    peers: peers.map(at),
    own: at(own),
    target: at(0),
    ...(isBeyond(own, GAPS) && { beyond }),
  };
}

const within = (pct: number) => EDGE + (pct / 100) * (100 - 2 * EDGE);
