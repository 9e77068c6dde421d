import { aboutExtract, aboutWhole } from './about.ts';
import { aboutJson, headOfAbout } from './about-json.ts';
import type { Extract } from './extract-shape.ts';
import { inTexts } from './in-texts.ts';
import { observationWriter } from './observation-json.ts';

/** An extract as one JSON document: what it is and how many rows, then every row. */
export async function* exportJson(extract: Extract): AsyncGenerator<string> {
  // What must be counted first stands behind what need not.
  const head = JSON.stringify(headOfAbout(await aboutExtract(extract), 'json')).slice(0, -1);
  yield `{"about":${head}`;
  const about = await aboutWhole(extract);
  const rest = JSON.stringify(aboutJson(about, 'json')).slice(head.length);
  yield `${rest},\n"total":${about.rows},"observations":[`;
  const write = observationWriter(extract.selection);
  let isFirst = true;
  yield* inTexts(extract.rows(), (row) => {
    const text = `${isFirst ? '\n' : ',\n'}${write(row)}`;
    isFirst = false;
    return text;
  });
  yield '\n]}\n';
}
