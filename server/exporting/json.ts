import { aboutExtract } from './about.ts';
import { aboutJson } from './about-json.ts';
import type { Extract } from './extract.ts';
import { toObservation } from './observation.ts';

/** An extract as one JSON document: what it is and how many rows, then every row. */
export async function* exportJson(extract: Extract): AsyncGenerator<string> {
  const about = aboutJson(await aboutExtract(extract), 'json');
  yield `{"about":${JSON.stringify(about)},\n"total":${await extract.count()},"observations":[`;
  let isFirst = true;
  for await (const rows of extract.rows()) {
    const texts = rows.map((row) => JSON.stringify(toObservation(row, extract.selection)));
    yield `${isFirst ? '' : ','}\n${texts.join(',\n')}`;
    isFirst = false;
  }
  yield '\n]}\n';
}
