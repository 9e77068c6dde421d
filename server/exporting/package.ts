import { createHash } from 'node:crypto';
import { writeZip, type ZipPart } from '#server/formats/zip-write.ts';
import { aboutExtract, aboutWhole, type About } from './about.ts';
import { citeBibtex, citeGbt } from './citation.ts';
import { citedOf } from './cited.ts';
import type { Column } from './columns.ts';
import { writeTableCsv } from './csv.ts';
import { dataPackage, type WrittenTable } from './data-package.ts';
import type { Extract } from './extract-shape.ts';
import { packageLists } from './package-lists.ts';
import { packageReadme } from './package-readme.ts';
import { withTable } from './table.ts';
import type { Table } from './table-shape.ts';
import { tableSchema } from './table-schema.ts';

/**
 * An extract as a package that explains itself: the figures, what their ids mean, the schema of all
 * with digests and row counts, how to read and how to cite it.
 */
export function exportPackage(extract: Extract): AsyncGenerator<Uint8Array> {
  return writeZip(withTable(extract, (table) => listParts(extract, table)));
}

async function* listParts<R>(extract: Extract, table: Table<R>): AsyncGenerator<ZipPart> {
  const about = await aboutExtract(extract);
  const columns: readonly Column<never>[] = table.columns;
  const written: WrittenTable[] = [];
  const done = (one: WrittenTable) => written.push(one);
  const head = {
    name: 'data',
    title: about.title.zh,
    schema: tableSchema(columns, extract.selection),
  };
  yield { name: 'data.csv', content: writeData(table, head, done) };
  for (const { name, title, schema, csv, rows } of packageLists(about)) {
    yield {
      name: `${name}.csv`,
      content: measured([csv], (size) => done({ name, title, schema, rows, ...size })),
    };
  }
  const [whole, cited] = [await aboutWhole(extract), await citedOf(extract)];
  yield { name: 'README.txt', content: [packageReadme(whole, { ...extract, columns, cited })] };
  yield { name: 'CITATION.txt', content: [`${citeGbt(cited, accessOf(about))}\n`] };
  yield { name: 'citation.bib', content: [`${citeBibtex(cited, accessOf(about))}\n`] };
  // Last: it tells what was written before it.
  yield {
    name: 'datapackage.json',
    content: [`${JSON.stringify(dataPackage(whole, written), null, 2)}\n`],
  };
}

/** The day it was taken is known to whoever cites; the same package has the same bytes on every day. */
function accessOf(about: About) {
  return { address: about.address('zip'), accessed: 'YYYY-MM-DD' };
}

async function* writeData<R>(
  { columns, records }: Table<R>,
  head: Pick<WrittenTable, 'name' | 'title' | 'schema'>,
  done: (table: WrittenTable) => void,
): AsyncGenerator<string> {
  let rows = 0;
  const counted = async function* () {
    for await (const portion of records()) {
      rows += portion.length;
      yield portion;
    }
  };
  const csv = writeTableCsv({ columns, records: counted }, '');
  yield* measured(csv, (size) => {
    done({ ...head, rows, ...size });
  });
}

async function* measured(
  parts: AsyncIterable<string> | Iterable<string>,
  done: (size: { bytes: number; sha256: string }) => void,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of parts) {
    hash.update(part);
    bytes += Buffer.byteLength(part);
    yield part;
  }
  done({ bytes, sha256: hash.digest('hex') });
}
