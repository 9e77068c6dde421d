import type { Said } from '../said.ts';
import { compareSentence, unread, type Report } from './compare.ts';
import type { Expectation, ExpectedSentence } from './expected.ts';
import type { Piece } from './fold.ts';
import { LONGEST } from './segments.ts';
import { readMark } from './mark.ts';
import { readCounts } from './read-counts.ts';
import { readItem } from './read-item.ts';
import { blot, numbersLeft } from './reading.ts';
import { both } from './say-claims.ts';
import type { ClaimKind, DraftPlace, Reading } from './types.ts';
import { ELSEWHERE } from './words.ts';

/**
 * A sentence of the office's own. It is held against the data only where it plainly says of whom and
 * of what it speaks; numbers beside an indicator's name that it can't be held to are left to people,
 * and all else is no claim.
 */
export function checkFree(piece: Piece, expectation: Expectation, report: Report): void {
  if (piece.text.length > LONGEST || !/\d/u.test(piece.text)) return;
  const marked = readMark(piece.text)?.length ?? 0;
  const { indicators } = expectation.tongue.lexicon;
  const named = indicators.all(piece.text);
  const isOwn = !ELSEWHERE.test(piece.text);
  const [name] = named;
  if (!name) {
    checkCounts(piece, isOwn, expectation, report);
    return;
  }
  const region = isOwn && named.length === 1 ? soleRegion(piece, name.from, expectation) : null;
  const expected = region && expectation.itemOf(region.id, name.id);
  const said = readItem(piece, name, expectation.tongue);
  if (expected && isComparable(said.readings, expected)) {
    const subject = both(region.name, expected.name);
    compareFree(piece, said, expected, subject, report);
  } else {
    for (const place of numbersLeft(piece, blot(piece.text, 0, marked))) {
      report.claims.push(unread({ ...place, kind: 'number' }));
    }
  }
}

/** An actual in the unit of the indicator, of no other months. */
function isComparable(readings: readonly Reading[], expected: ExpectedSentence): boolean {
  const right = (kind: ClaimKind) => expected.readings.get(kind);
  return (
    readings.some(({ kind, unit }) => kind === 'actual' && unit === right(kind)?.unit) &&
    readings.every(({ kind, value }) => kind !== 'period' || value === right(kind)?.value) &&
    readings.every(({ value }) => value !== null)
  );
}

function checkCounts(piece: Piece, isOwn: boolean, expectation: Expectation, report: Report): void {
  const counts = readCounts(piece, expectation.tongue.lexicon);
  if (counts.readings.every(({ kind }) => kind === 'share')) return;
  const expected = isOwn ? soleHeading(piece, expectation) : null;
  if (expected) compareFree(piece, counts, expected.sentence, expected.name, report);
  else for (const reading of counts.readings) report.claims.push(unread(reading));
}

/** What such a sentence leaves unsaid is not missing. */
function compareFree(
  piece: Piece,
  said: { readings: readonly Reading[]; numbers: readonly DraftPlace[] },
  expected: ExpectedSentence,
  subject: Said,
  report: Report,
): void {
  const sentence = { place: piece.place(0, piece.text.length), ...said };
  const rivals = () => [];
  compareSentence(sentence, { ...expected, said: new Set() }, { subject, rivals }, report);
}

/** The one region that is named, before the indicator. */
function soleRegion({ text }: Piece, before: number, { tongue, regionName }: Expectation) {
  const named = tongue.lexicon.regions.all(text);
  const [first] = named;
  if (!first || first.to > before || named.some(({ id }) => id !== first.id)) return null;
  return { id: first.id, name: regionName(first.id) };
}

/** The counts of the one region or department that is named; of the whole city, those of part 二. */
function soleHeading({ text }: Piece, { tongue, candidates, sections, whole }: Expectation) {
  const { regions, departments } = tongue.lexicon;
  const ids = new Set([...regions.all(text), ...departments.all(text)].map(({ id }) => id));
  const [id] = ids;
  if (id === undefined || ids.size > 1) return null;
  const block = candidates.find(({ subjectId }) => subjectId === id);
  if (block?.heading) return { name: block.name, sentence: block.heading };
  const isCity = block === undefined && candidates.some(({ regionId }) => regionId === id);
  const opening = sections.find((one) => one.id === 'departments')?.opening;
  return isCity && opening ? { name: whole, sentence: opening } : null;
}
