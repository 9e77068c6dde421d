import type { Extract } from './extract.ts';
import { toObservation } from './observation.ts';

/** An extract as one JSON document: its count first, then every row. */
export async function* exportJson(extract: Extract): AsyncGenerator<string> {
  yield `{"total":${await extract.count()},"observations":[`;
  let isFirst = true;
  for await (const rows of extract.rows()) {
    const texts = rows.map((row) => JSON.stringify(toObservation(row, extract.selection)));
    yield `${isFirst ? '' : ','}\n${texts.join(',\n')}`;
    isFirst = false;
  }
  yield '\n]}\n';
}
