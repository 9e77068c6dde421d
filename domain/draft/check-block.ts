import type { Rival } from './causes.ts';
import { compareSentence, unread, type Report } from './compare.ts';
import type { ExpectedBlock, Expectation, ExpectedItem } from './expected.ts';
import type { MatchedBlock } from './match-blocks.ts';
import { matchItems, type MatchedItem } from './match-items.ts';
import type { ReadBlock, ReadHeading, ReadItem } from './outline.ts';
import type { Claim, ClaimKind, Reading } from './types.ts';

/** A block against the region or department it is about: name, counts, items, and what is left out. */
export function checkBlock(
  { block, expected }: MatchedBlock,
  { expectation, isRepeated }: { expectation: Expectation; isRepeated: boolean },
  report: Report,
): MatchedItem[] {
  if (!expected) {
    leaveUnread(block, report);
    return [];
  }
  if (block.heading) {
    report.claims.push(subjectClaim(block.heading, expected, isRepeated));
    if (expected.heading) {
      const rivals = (kind: ClaimKind) => headingRivals(kind, expected, expectation);
      const comparison = { subject: expected.name, rivals };
      compareSentence(block.heading, expected.heading, comparison, report);
    }
  }
  const matches = matchItems(block.items, expected.items);
  for (const match of matches) checkItem(match, { expected, block, expectation }, report);
  if (!isRepeated) findOmittedItems(matches, { expected, block }, report);
  return matches;
}

function leaveUnread({ section, heading, items }: ReadBlock, { claims }: Report): void {
  const kind = section === 'regions' ? 'region' : 'department';
  if (heading) claims.push(unread({ ...heading.name, kind }));
  for (const { name } of items) claims.push(unread({ ...name, kind: 'indicator' }));
}

function subjectClaim(
  { name, subjectId }: ReadHeading,
  { section, subjectId: rightId, name: rightName, heading }: ExpectedBlock,
  isRepeated: boolean,
): Claim {
  const kind = section === 'regions' ? ('region' as const) : ('department' as const);
  const claim = { ...name, kind, figure: null, cause: null };
  if (!heading) {
    const message = `${rightName}没有未达标指标，不应列出。`;
    return { ...claim, verdict: 'differs', expected: null, message };
  }
  if (subjectId !== rightId) {
    const message = `这一段应是${rightName}，稿中是“${name.text}”。`;
    const cause = `这一段的数是${rightName}的。`;
    return { ...claim, verdict: 'differs', expected: rightName, message, cause };
  }
  if (isRepeated) {
    const message = `${rightName}已经写过一段。`;
    return { ...claim, verdict: 'differs', expected: null, message };
  }
  const message = `${rightName}有未达标指标。`;
  return { ...claim, verdict: 'agrees', expected: rightName, message };
}

interface Surroundings {
  expected: ExpectedBlock;
  block: ReadBlock;
  expectation: Expectation;
}

function checkItem({ item, expected }: MatchedItem, around: Surroundings, report: Report): void {
  const { expected: block, expectation } = around;
  const { indicatorId } = item;
  const named = indicatorId === null ? null : expectation.itemOf(block.regionId, indicatorId);
  const right = expected ?? named;
  report.claims.push(expected ? nameClaim(item, expected) : strayClaim(item, named, block));
  if (!right) return;
  const rivals = (kind: ClaimKind) => itemRivals(kind, right, block, expectation);
  const comparison = { subject: `${block.name}${right.name}`, rivals };
  const expectedHere = expected ? right : { ...right, said: new Set<ClaimKind>() };
  compareSentence(item, expectedHere, comparison, report);
}

function nameClaim({ name, indicatorId }: ReadItem, right: ExpectedItem): Claim {
  const claim = { ...name, kind: 'indicator' as const, expected: right.name, figure: null };
  if (indicatorId === right.indicatorId) {
    return { ...claim, verdict: 'agrees', message: `${right.name}未达标。`, cause: null };
  }
  const message = `指标应为“${right.name}”，稿中是“${name.text}”。`;
  const cause = indicatorId === null ? '名称像是写错了。' : `这一条的数是${right.name}的。`;
  return { ...claim, verdict: 'differs', message, cause };
}

/** An indicator that should not stand in this block. */
function strayClaim(
  { name, indicatorId }: ReadItem,
  named: ExpectedItem | null,
  block: ExpectedBlock,
): Claim {
  const claim = { ...name, kind: 'indicator' as const, expected: null, figure: null, cause: null };
  if (indicatorId === null) return unread(claim);
  const isListed = block.items.some((one) => one.indicatorId === indicatorId);
  const reason = isListed ? '已经写过一条' : reasonOf(named, block);
  const message = `${block.name}的${named?.name ?? name.text}${reason}，不应再列在这里。`;
  return { ...claim, verdict: 'differs', message };
}

function reasonOf(named: ExpectedItem | null, { section }: ExpectedBlock): string {
  switch (named?.entry.status) {
    case 'met':
      return '已达标';
    case 'unmet':
      return section === 'departments' ? '不归它负责' : '没有列入';
    case 'no-target':
      return '没有设目标';
    case 'missing':
    case undefined:
    default:
      return '没有数';
  }
}

function findOmittedItems(
  matches: readonly MatchedItem[],
  { expected, block }: Pick<Surroundings, 'expected' | 'block'>,
  { missing }: Report,
): void {
  let after = block.heading?.place.end ?? block.items[0]?.place.start ?? 0;
  for (const right of expected.items) {
    const match = matches.find((one) => one.expected === right);
    if (match) after = match.item.place.end;
    else {
      const message = `${expected.name}漏了未达标的${right.name}。`;
      missing.push({ after, text: right.text, message });
    }
  }
}

function headingRivals(kind: ClaimKind, own: ExpectedBlock, { candidates }: Expectation): Rival[] {
  return candidates.flatMap(({ name, heading, section, subjectId }) => {
    const reading = heading?.readings.get(kind);
    const isOwn = subjectId === own.subjectId;
    return reading && !isOwn && section === own.section ? [{ of: name, reading }] : [];
  });
}

/** The target, then the same indicator elsewhere, then the other indicators here. */
function itemRivals(
  kind: ClaimKind,
  { indicatorId, entry }: ExpectedItem,
  own: ExpectedBlock,
  { candidates, itemOf }: Expectation,
): Rival[] {
  const rival = (of: string, reading: Reading | undefined) => (reading ? [{ of, reading }] : []);
  const regions = candidates.filter(({ regionId }) => regionId !== own.regionId);
  const elsewhere = regions.flatMap(({ name, regionId, section }) => {
    const of = section === 'departments' ? '全市' : name;
    return rival(of, itemOf(regionId, indicatorId)?.readings.get(kind));
  });
  const beside = own.items
    .filter((one) => one.indicatorId !== indicatorId)
    .flatMap(({ name, readings }) => rival(`“${name}”`, readings.get(kind)));
  const value = entry.target?.low ?? null;
  const target = { start: 0, end: 0, text: '', kind, value, unit: '', decimals: 0 };
  return [...rival('目标', target), ...elsewhere, ...beside];
}
