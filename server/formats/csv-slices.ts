const SLICE_LENGTH = 16 * 1024;

/**
 * Cuts a long CSV text between records, so that it can be parsed piece by piece in constant memory.
 * A line end inside quotes is none: there the count of quotes so far is odd.
 */
export function* sliceRecords(text: string, sliceLength = SLICE_LENGTH): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const end = findRecordEnd(text, start, start + sliceLength);
    yield text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
    start = end + 1;
  }
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
