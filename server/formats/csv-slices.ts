const SLICE_LENGTH = 16 * 1024;

/**
 * Cuts a long CSV text between records, so that it can be parsed piece by piece in constant memory.
 * A line end inside quotes is none: there the count of quotes so far is odd. Where a text is cut does not
 * depend on the pieces in which it comes.
 */
export function* sliceRecords(
  pieces: Iterable<string>,
  sliceLength = SLICE_LENGTH,
): Generator<string> {
  let rest = '';
  let enough = 0;
  for (const piece of pieces) {
    rest = rest === '' ? piece : rest + piece;
    // A quote without its other half makes one slice of all that is left: it is looked through a few times.
    if (rest.length < enough) continue;
    let start = 0;
    let end = findRecordEnd(rest, start, sliceLength);
    while (end < rest.length) {
      yield withoutReturn(rest, start, end);
      start = end + 1;
      end = findRecordEnd(rest, start, start + sliceLength);
    }
    rest = rest.slice(start);
    enough = start === 0 ? rest.length * 2 : 0;
  }
  yield* cutRest(rest, sliceLength);
}

/** What is left may be several slices, where it was not looked through. */
function* cutRest(rest: string, sliceLength: number): Generator<string> {
  let start = 0;
  while (start < rest.length) {
    const end = findRecordEnd(rest, start, start + sliceLength);
    yield withoutReturn(rest, start, end);
    start = end + 1;
  }
}

function withoutReturn(text: string, start: number, end: number): string {
  return text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
}

/** The first line end at or after `least` that ends a record, or the end of the text. */
function findRecordEnd(text: string, start: number, least: number): number {
  let quotes = 0;
  let counted = start;
  let end = text.indexOf('\n', least);
  while (end >= 0) {
    quotes += countQuotes(text.slice(counted, end));
    if (quotes % 2 === 0) return end;
    counted = end;
    end = text.indexOf('\n', end + 1);
  }
  return text.length;
}

/** Within a piece: a search for what is not there would run to the end of the whole text each time. */
function countQuotes(piece: string): number {
  let count = 0;
  for (let at = piece.indexOf('"'); at >= 0; at = piece.indexOf('"', at + 1)) count += 1;
  return count;
}
