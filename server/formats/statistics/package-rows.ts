import Papa from 'papaparse';

import { parseRecords } from '../csv.ts';
import { decodeText } from '../decode.ts';
import type { TableProblem } from '../problem.ts';
import type { BytesOf } from './package-schema.ts';
import {
  isList,
  isObject,
  memberOf,
  textOf,
  textsOf,
  type JsonObject,
  type JsonValue,
} from './json-text.ts';

export interface PackageRows {
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  /** In which line the first row stands. */
  firstLine: number;
  problems: readonly TableProblem[];
}

/** The rows of a resource by its own dialect and encoding; null: it is no table, or not here. */
export function readPackageRows(
  resource: JsonObject,
  bytesOf: BytesOf,
  file: string,
): PackageRows | null {
  const data = memberOf(resource, 'data');
  if (isList(data)) return readInline(data);
  const paths = textsOf(memberOf(resource, 'path'));
  const parts = paths.map(bytesOf);
  const isTable = paths.length > 0 && paths.every((path) => /\.(?:csv|tsv|txt)$/iu.test(path));
  if (!isTable || !parts.every((part) => part !== null)) return null;
  const bytes = Buffer.concat(parts);
  const text =
    decodeNamed(bytes, textOf(memberOf(resource, 'encoding'))) ?? decodeText(bytes, file).text;
  return text === null ? null : parse(text, resource, file);
}

function decodeNamed(bytes: Uint8Array, encoding: string | null): string | null {
  if (encoding === null) return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parse(text: string, resource: JsonObject, file: string): PackageRows {
  const dialect = memberOf(resource, 'dialect');
  const own = (name: string) => memberOf(dialect, name);
  const delimiter = rawText(own('delimiter')) ?? defaultDelimiter(resource);
  const { rows, problems } = isPlain(dialect)
    ? parseRecords(text, file, delimiter)
    : parseOther(text, delimiter, own);
  const filled = rows.filter((row) => row.length > 1 || (row[0] ?? '') !== '');
  const hasHead = own('header') !== false;
  return {
    heads: hasHead ? (filled[0] ?? []) : [],
    rows: hasHead ? filled.slice(1) : filled,
    firstLine: hasHead ? 2 : 1,
    problems,
  };
}

/** A tab is white space, and a delimiter. */
function rawText(value: JsonValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function defaultDelimiter(resource: JsonObject): string {
  const isTabbed = textOf(memberOf(resource, 'format')) === 'tsv';
  return isTabbed || textsOf(memberOf(resource, 'path')).some((path) => path.endsWith('.tsv'))
    ? '\t'
    : ',';
}

function isPlain(dialect: JsonValue | undefined): boolean {
  const quote = rawText(memberOf(dialect, 'quoteChar')) ?? '"';
  const others = ['escapeChar', 'commentChar'].map((name) => rawText(memberOf(dialect, name)));
  const skips = memberOf(dialect, 'skipInitialSpace') === true;
  return quote === '"' && !skips && others.every((one) => one === null);
}

function parseOther(text: string, delimiter: string, own: (name: string) => JsonValue | undefined) {
  const skips = own('skipInitialSpace') === true;
  const { data } = Papa.parse<string[]>(text, {
    delimiter,
    quoteChar: rawText(own('quoteChar')) ?? '"',
    escapeChar: rawText(own('escapeChar')) ?? rawText(own('quoteChar')) ?? '"',
    comments: rawText(own('commentChar')) ?? false,
  });
  const rows = skips ? data.map((row) => row.map((cell) => cell.trimStart())) : data;
  return { rows, problems: [] };
}

/** Rows within the description itself: lists, or objects by the names of their fields. */
function readInline(data: readonly JsonValue[]): PackageRows | null {
  const [first] = data;
  const cellOf = (value: JsonValue | undefined) => textOf(value) ?? (value === true ? 'true' : '');
  if (isList(first)) {
    const [heads = [], ...rows] = data.filter(isList).map((row) => row.map(cellOf));
    return { heads, rows, firstLine: 2, problems: [] };
  }
  if (!isObject(first)) return null;
  const heads = Object.keys(first);
  const rows = data.map((row) => heads.map((head) => cellOf(memberOf(row, head))));
  return { heads, rows, firstLine: 2, problems: [] };
}
