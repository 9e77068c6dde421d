import type { LedgerCells } from '#domain/ledger/types.ts';
import { openRandom, type Random } from '../random.ts';
import type { World } from '../world.ts';

/** Facts of one side, of one that is assessed. */
interface Told {
  assessment: string;
  assessed: string;
  side: '自查' | '核定';
}

interface Fact {
  item: string;
  value: string;
  target?: string;
  part?: string;
  event?: string;
}

/**
 * What everyone tells of itself and what is checked: mostly the same, sometimes a little worse. Of one
 * that is under way the first tell of themselves alone, and some tell nothing yet.
 */
export function factRows(
  world: World,
  assessment: string,
  { assessed, isUnderWay }: { assessed: readonly string[]; isUnderWay: boolean },
): LedgerCells[] {
  return assessed.flatMap((name, index) => {
    const key = [world.seed, 'assessment', assessment, name] as const;
    const own = { assessment, assessed: name };
    const self = factsOf(openRandom(...key), 0).map((fact) => row({ ...own, side: '自查' }, fact));
    if (isUnderWay && index % 3 === 2) return [];
    if (isUnderWay && index % 3 === 1) return self.slice(0, 6);
    if (isUnderWay) return self;
    const strict = openRandom(...key, 'checked').next() < 0.4 ? 1 : 0;
    const checked = factsOf(openRandom(...key), strict);
    return [...self, ...checked.map((fact) => row({ ...own, side: '核定' }, fact))];
  });
}

function row({ assessment, assessed, side }: Told, fact: Fact): LedgerCells {
  const isJudged = fact.item === 'L3';
  return {
    ...{ assessment, assessed, side, ...fact },
    evidence: side === '自查' ? '示例佐证材料' : '',
    judged_by: isJudged ? '示例评定组' : '',
  };
}

/** The same chance gives the same facts; a strict check finds a little less. */
function factsOf(chance: Random, strict: 0 | 1): Fact[] {
  // Most fall a little short of what is asked: all grades are given.
  const around = (spread: number) => 94 + spread * chance.normal() - 1.5 * strict;
  const index = (item: string, spread: number): Fact => {
    return { item, target: '100', value: around(spread).toFixed(1) };
  };
  const [cases, verdict, event] = [chance.next(), chance.next(), chance.next()];
  const bonus = chance.next();
  return [
    index('E1', 9),
    index('E2', 12),
    { item: 'E3', target: '100', value: Math.min(100, around(4) - 1).toFixed(1) },
    index('L1', 6),
    { item: 'L2', value: verdict < 0.88 ? '达到' : '未达到' },
    { item: 'L3', value: (3 + 2 * verdict - 0.5 * strict).toFixed(1) },
    { item: 'S1', target: '0.60', value: (0.6 + 0.04 * chance.normal()).toFixed(2) },
    { item: 'S2', value: '达到' },
    { item: 'S2a', value: String((cases < 0.6 ? 0 : cases < 0.85 ? 1 : 2) + strict) },
    { item: 'S3', value: event < 0.03 ? '是' : '否' },
    ...bonusOf(bonus),
  ];
}

function bonusOf(chance: number): Fact[] {
  if (chance < 0.5) return [{ item: 'B', value: '无' }];
  const event = { item: 'B1', part: '1', value: '1', event: '示例事项一' };
  return chance < 0.85
    ? [event]
    : [event, { item: 'B2', part: '1', value: '1', event: '示例事项二' }];
}
