import { writeCsv } from '#server/formats/csv-write.ts';
import { refuseNoCube } from './cube.ts';
import type { Extract } from './extract-shape.ts';
import { ACTION, AGENCY, DATAFLOW, versionOf } from './sdmx-codes.ts';
import { COMPONENTS } from './sdmx-components.ts';

/**
 * An extract as SDMX-CSV 2.1: a line an observation, codes as in the structure of the same load
 * (/structures/tongbao.json). No byte order mark: the first head must read STRUCTURE.
 */
export async function* exportSdmxCsv(extract: Extract): AsyncGenerator<string> {
  const { selection, view } = extract;
  refuseNoCube(selection, 'SDMX-CSV');
  const { values } = selection;
  const columns = COMPONENTS.filter(({ of }) => of === undefined || values.includes(of));
  yield writeCsv([['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...columns.map(({ id }) => id)]]);
  const about = ['dataflow', `${AGENCY}:${DATAFLOW}(${versionOf(view.loadId)})`, ACTION];
  for await (const rows of extract.rows()) {
    yield writeCsv(rows.map((row) => [...about, ...columns.map(({ text }) => text(row))]));
  }
}
