import type { ExpectedBlock, Expectation, ExpectedSentence } from './expected.ts';
import type { ReadBlock } from './outline.ts';
import { saySame } from './reading.ts';
import type { Reading } from './types.ts';

export interface MatchedBlock {
  block: ReadBlock;
  /** Whom it is about, by its name or, where its figures say otherwise, by them; null when unknown. */
  expected: ExpectedBlock | null;
}

/** So many of its figures must be a region's for a block to be its. */
const OWN = 0.5;
/** By so much must another region's figures fit better than those of the named one. */
const BETTER = 0.3;
const FEWEST_FIGURES = 3;

/**
 * Whom each block is about. A block under 昌江区 whose figures are those of 珠山区 is 珠山区's: its
 * name is the error, not its every number — unless 珠山区 stands elsewhere with the same figures.
 */
export function matchBlocks(
  blocks: readonly ReadBlock[],
  { candidates }: Expectation,
): MatchedBlock[] {
  const named = blocks.map((block) => {
    const byName = nameOf(block, candidates);
    return { block, byName, fit: byName ? fitOf(block, byName) : 0 };
  });
  const settled = new Set(named.filter(({ fit }) => fit >= OWN).map(({ byName }) => byName));
  return named.map(({ block, byName, fit }) => {
    if (fit >= OWN) return { block, expected: byName };
    const others = candidates.filter((one) => one.section === block.section && !settled.has(one));
    const best = bestOf(block, others);
    const isTold = countFigures(block) >= FEWEST_FIGURES;
    const isBetter = isTold && best.fit >= OWN && best.fit >= fit + BETTER;
    return { block, expected: isBetter ? best.candidate : byName };
  });
}

function nameOf({ heading, section }: ReadBlock, candidates: readonly ExpectedBlock[]) {
  const id = heading?.subjectId ?? null;
  return candidates.find((one) => one.section === section && one.subjectId === id) ?? null;
}

function bestOf(block: ReadBlock, candidates: readonly ExpectedBlock[]) {
  let best: { candidate: ExpectedBlock | null; fit: number } = { candidate: null, fit: 0 };
  for (const candidate of candidates) {
    const fit = fitOf(block, candidate);
    if (fit > best.fit) best = { candidate, fit };
  }
  return best;
}

/** The share of a block's figures that are a candidate's. */
export function fitOf(block: ReadBlock, candidate: ExpectedBlock): number {
  const items = new Map(candidate.items.map((item) => [item.indicatorId, item]));
  let fitting = countFitting(block.heading?.readings ?? [], candidate.heading);
  for (const { indicatorId, readings } of block.items) {
    fitting += countFitting(readings, items.get(indicatorId ?? '') ?? null);
  }
  return fitting / Math.max(1, countFigures(block));
}

function countFigures({ heading, items }: ReadBlock): number {
  const all = [heading?.readings ?? [], ...items.map(({ readings }) => readings)];
  return all.flat().filter(isFigure).length;
}

/** How many figures of a sentence are those that should stand there. */
export function countFitting(
  readings: readonly Reading[],
  expected: ExpectedSentence | null,
): number {
  return readings.filter((reading) => {
    const right = expected?.readings.get(reading.kind);
    return isFigure(reading) && right !== undefined && saySame(reading, right);
  }).length;
}

export function isFigure({ kind, value }: Reading): boolean {
  return typeof value === 'number' && kind !== 'number';
}
