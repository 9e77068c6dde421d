import { decodeText } from '../decode.ts';
import type { ArchivedFile } from '../open-archive.ts';
import { brokenFormat } from './format-problems.ts';
import { isList, isObject, memberOf, parseJson, textOf, type JsonObject } from './json-text.ts';
import { readPackageRows } from './package-rows.ts';
import { readSchema, type BytesOf, type PackageSchema } from './package-schema.ts';
import type { TableProblem } from '../problem.ts';

/** A table of a Frictionless Data Package. */
export interface PackageTable {
  name: string;
  title: string | null;
  schema: PackageSchema;
  /** Without the heads. */
  rows: readonly (readonly string[])[];
  /** In which line of its file the first of them stands. */
  firstLine: number;
}

export interface DataPackage {
  tables: readonly PackageTable[];
  /** Resources that are no tables here, or not here at all. */
  others: readonly string[];
  /** Exported here. */
  isOwn: boolean;
  problems: readonly TableProblem[];
}

const DESCRIPTION = /(?:^|\/)datapackage\.json$/u;

export function findDescription(files: readonly ArchivedFile[]): ArchivedFile | null {
  const found = files.filter(({ name }) => DESCRIPTION.test(name));
  return found.toSorted((a, b) => a.name.length - b.name.length)[0] ?? null;
}

/** The tables that a package describes, out of the files that lie beside its description. */
export function readDataPackage(
  description: ArchivedFile,
  files: readonly ArchivedFile[],
  file: string,
): DataPackage | null {
  const { text } = decodeText(description.bytes, description.name);
  const whole = text === null ? null : parseJson(text);
  const resources = memberOf(whole, 'resources');
  if (!isObject(whole) || !isList(resources)) return null;
  const folder = description.name.replace(/[^/]*$/u, '');
  const bytesOf = (path: string) => files.find(({ name }) => name === folder + path)?.bytes ?? null;
  const read = resources.filter(isObject).map((resource) => readResource(resource, bytesOf, file));
  return {
    tables: read.flatMap(({ table }) => table ?? []),
    others: read.flatMap(({ table, name, problems }) =>
      table === null && problems.length === 0 ? [name] : [],
    ),
    isOwn: isObject(memberOf(whole, 'tongbao')),
    problems: read.flatMap(({ problems }) => problems),
  };
}

interface ReadResource {
  name: string;
  table: PackageTable | null;
  problems: readonly TableProblem[];
}

function readResource(resource: JsonObject, bytesOf: BytesOf, file: string): ReadResource {
  const name = textOf(memberOf(resource, 'name')) ?? textOf(memberOf(resource, 'path')) ?? '';
  const schema = readSchema(resource, bytesOf);
  const read = readPackageRows(resource, bytesOf, file);
  if (read === null) return { name, table: null, problems: [] };
  const { heads, rows, firstLine, problems } = read;
  const title = textOf(memberOf(resource, 'title'));
  const fitted = schema ?? {
    ...NO_SCHEMA,
    fields: heads.map((head) => ({ ...PLAIN, name: head })),
  };
  const width = fitted.fields.length;
  const other = rows.findIndex(({ length }) => length !== width);
  if (other >= 0)
    return { name, table: null, problems: [otherWidth(file, name, firstLine + other)] };
  return { name, table: { name, title, schema: fitted, rows, firstLine }, problems };
}

const PLAIN = { title: null, type: 'any', missing: null, decimal: '.', group: '' };
const NO_SCHEMA = { missing: new Map([['', '']]), links: [] };

function otherWidth(file: string, name: string, row: number): TableProblem {
  const problem = brokenFormat(file, 'Frictionless', {
    zh: `的表“${name}”第 ${row} 行的格数与说明不符`,
    en: `has another number of cells in line ${row} of “${name}” than its description`,
  });
  return { ...problem, sheet: name, row };
}
