import type { BulletinDocument } from '../bulletin/document.ts';
import { diffText } from './diff.ts';
import { documentLines, type Line, type Sides } from './lines.ts';
import { matchByKey, type Pair } from './match.ts';
import type { Piece, SentenceChange, SentenceKind } from './types.ts';

/**
 * Sentences of the bulletin that are another, in the order of print; those of which only the number
 * in front is another come last.
 */
export function compareSentences(
  before: BulletinDocument | null,
  after: BulletinDocument | null,
): SentenceChange[] {
  const lines = documentLines(before, after);
  const pairs = matchByKey(lines.before, lines.after, ({ key }) => key);
  const place = placesOf(lines);
  const changes = pairs.toSorted((a, b) => place(a) - place(b)).flatMap(toChange);
  const isMoved = ({ kind }: SentenceChange) => kind === 'renumbered';
  return [...changes.filter((one) => !isMoved(one)), ...changes.filter(isMoved)];
}

/** The places of print; what is gone stands behind what stood before it. */
function placesOf({ before, after }: Sides<readonly Line[]>): (pair: Pair<Line>) => number {
  const places = new Map(after.map(({ key }, index) => [key, index]));
  let last = -1;
  for (const { key } of before) {
    const place = places.get(key) ?? last + 0.5;
    places.set(key, place);
    last = Math.floor(place);
  }
  return (pair) => places.get((pair.after ?? pair.before)?.key ?? '') ?? 0;
}

function toChange({ before, after }: Pair<Line>): SentenceChange[] {
  const known = after ?? before;
  if (!known || before?.text === after?.text) return [];
  const { role, section, regionId, departmentId, indicatorId } = known;
  const [old, now] = [before?.text ?? null, after?.text ?? null];
  return [
    {
      kind: kindOf(old, now),
      ...{ role, section, regionId, departmentId, indicatorId },
      before: old,
      after: now,
      pieces: piecesOf(old, now),
    },
  ];
}

function kindOf(before: string | null, after: string | null): SentenceKind {
  if (before === null) return 'added';
  if (after === null) return 'removed';
  return withoutNumber(before) === withoutNumber(after) ? 'renumbered' : 'changed';
}

function piecesOf(before: string | null, after: string | null): Piece[] {
  if (before !== null && after !== null) return diffText(before, after);
  if (after !== null) return [{ kind: 'added', text: after }];
  return before === null ? [] : [{ kind: 'removed', text: before }];
}

/** @example withoutNumber('4．规上工业增加值') // '规上工业增加值' */
function withoutNumber(text: string): string {
  return text.replace(/^(?:\d+．|（[一二三四五六七八九十]+）)/u, '');
}
