import { speak, type Said } from '../said.ts';
import type { Rival } from './causes.ts';
import { compareSentence, unread, type Report } from './compare.ts';
import type { ExpectedBlock, Expectation, ExpectedItem } from './expected.ts';
import type { MatchedBlock } from './match-blocks.ts';
import { matchItems, type MatchedItem } from './match-items.ts';
import type { ReadBlock, ReadHeading, ReadItem } from './outline.ts';
import {
  blockTwice,
  figuresOfBlock,
  figuresOfItem,
  MISSPELT,
  namedIndicator,
  otherIndicator,
  otherSubject,
  REASONS,
  SAID_OF,
  stray,
  THE_TARGET,
  unknownName,
} from './say-blocks.ts';
import { both } from './say-claims.ts';
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
    report.claims.push(
      subjectClaim(block.heading, expected, { isRepeated, say: sayingOf(expectation) }),
    );
    if (expected.heading) {
      const rivals = (kind: ClaimKind) => headingRivals(kind, expected, expectation);
      const comparison = { subject: expected.name, rivals };
      compareSentence(block.heading, expected.heading, comparison, report);
    }
  }
  const matches = matchItems(block.items, expected.items);
  for (const match of matches) checkItem(match, { expected, block, expectation }, report);
  if (!isRepeated) findOmittedItems(matches, { expected, block, expectation }, report);
  return matches;
}

type Saying = (typeof SAID_OF)[keyof typeof SAID_OF];

function sayingOf({ tongue }: Expectation): Saying {
  return SAID_OF[tongue.lexicon.isOfPlaces ? 'places' : 'targets'];
}

function leaveUnread({ section, heading, items }: ReadBlock, { claims }: Report): void {
  const kind = section === 'regions' ? 'region' : 'department';
  if (heading) claims.push(unread({ ...heading.name, kind }));
  for (const { name } of items) claims.push(unread({ ...name, kind: 'indicator' }));
}

function subjectClaim(
  { name, subjectId }: ReadHeading,
  { section, subjectId: rightId, name: rightName, heading }: ExpectedBlock,
  { isRepeated, say }: { isRepeated: boolean; say: Saying },
): Claim {
  const kind = section === 'regions' ? ('region' as const) : ('department' as const);
  const claim = { ...name, kind, figure: null };
  const differing = (message: Said, expected: string | null, cause: Said | null = null): Claim => {
    return { ...claim, verdict: 'differs', expected, ...speak({ message, cause }) };
  };
  if (!heading) return differing(say.notToBeListed(rightName), null);
  if (subjectId !== rightId) {
    const message = otherSubject(rightName, name.text);
    return differing(message, rightName.zh, figuresOfBlock(rightName));
  }
  if (isRepeated) return differing(blockTwice(rightName), null);
  const words = speak({ message: say.hasUnmet(rightName), cause: null });
  return { ...claim, verdict: 'agrees', expected: rightName.zh, ...words };
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
  report.claims.push(
    expected ? nameClaim(item, expected, sayingOf(expectation)) : strayClaim(item, named, block),
  );
  if (!right) return;
  const rivals = (kind: ClaimKind) => itemRivals(kind, right, block, expectation);
  const comparison = { subject: both(block.name, right.name), rivals };
  const expectedHere = expected ? right : { ...right, said: new Set<ClaimKind>() };
  compareSentence(item, expectedHere, comparison, report);
}

function nameClaim({ name, indicatorId }: ReadItem, right: ExpectedItem, say: Saying): Claim {
  const claim = { ...name, kind: 'indicator' as const, expected: right.name.zh, figure: null };
  if (indicatorId === right.indicatorId) {
    const words = speak({ message: say.isUnmet(right.name), cause: null });
    return { ...claim, verdict: 'agrees', ...words };
  }
  const message = otherIndicator(right.name, name.text);
  const cause = indicatorId === null ? MISSPELT : figuresOfItem(right.name);
  return { ...claim, verdict: 'differs', ...speak({ message, cause }) };
}

/** An indicator that should not stand in this block. */
function strayClaim(
  { name, indicatorId }: ReadItem,
  named: ExpectedItem | null,
  block: ExpectedBlock,
): Claim {
  const claim = { ...name, kind: 'indicator' as const, expected: null, figure: null };
  if (indicatorId === null) return unread(claim);
  const isListed = block.items.some((one) => one.indicatorId === indicatorId);
  const reason = isListed ? REASONS.listed : reasonOf(named, block);
  const message = stray(block.name, named?.name ?? unknownName(name.text), reason);
  return { ...claim, verdict: 'differs', ...speak({ message, cause: null }) };
}

function reasonOf(named: ExpectedItem | null, { section }: ExpectedBlock): Said {
  switch (named?.entry.status) {
    case 'met':
      return REASONS.met;
    case 'unmet':
      return REASONS[section === 'departments' ? 'of-others' : 'not-listed'];
    case 'no-target':
      return REASONS['no-target'];
    case 'missing':
    case undefined:
    default:
      return REASONS['no-figure'];
  }
}

function findOmittedItems(
  matches: readonly MatchedItem[],
  { expected, block, expectation }: Surroundings,
  { missing }: Report,
): void {
  let after = block.heading?.place.end ?? block.items[0]?.place.start ?? 0;
  for (const right of expected.items) {
    const match = matches.find((one) => one.expected === right);
    if (match) after = match.item.place.end;
    else {
      const words = speak({
        message: sayingOf(expectation).itemLeftOut(expected.name, right.name),
      });
      missing.push({ after, text: right.text, ...words });
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
  { candidates, itemOf, whole }: Expectation,
): Rival[] {
  const rival = (of: Said, reading: Reading | undefined) => (reading ? [{ of, reading }] : []);
  const regions = candidates.filter(({ regionId }) => regionId !== own.regionId);
  const elsewhere = regions.flatMap(({ name, regionId, section }) => {
    const of = section === 'departments' ? whole : name;
    return rival(of, itemOf(regionId, indicatorId)?.readings.get(kind));
  });
  const beside = own.items
    .filter((one) => one.indicatorId !== indicatorId)
    .flatMap(({ name, readings }) => rival(namedIndicator(name), readings.get(kind)));
  const value = entry.target?.low ?? null;
  const target = { start: 0, end: 0, text: '', kind, value, unit: '', decimals: 0 };
  return [...rival(THE_TARGET, target), ...elsewhere, ...beside];
}
