import { decodeText } from '../decode.ts';
import {
  isList,
  isObject,
  memberOf,
  parseJson,
  textOf,
  textsOf,
  type JsonObject,
  type JsonValue,
} from './json-text.ts';

/** A file of the package by its path; null: it is not there. */
export type BytesOf = (path: string) => Uint8Array | null;

/** Texts that stand for no value, with what the file says of them; '' where it says nothing. */
export type MissingTexts = ReadonlyMap<string, string>;

export interface PackageField {
  name: string;
  title: string | null;
  type: string;
  /** Its own; null: those of the table. */
  missing: MissingTexts | null;
  decimal: string;
  group: string;
}

export interface PackageSchema {
  fields: readonly PackageField[];
  missing: MissingTexts;
  /** Codes whose names stand in another table. */
  links: readonly { field: string; table: string; key: string }[];
}

/** A Table Schema (Frictionless 1 and 2), in the description or in a file beside it; null: none. */
export function readSchema(resource: JsonObject, bytesOf: BytesOf): PackageSchema | null {
  const schema = resolve(memberOf(resource, 'schema'), bytesOf);
  const fields = memberOf(schema, 'fields');
  if (!isList(fields) || fields.length === 0) return null;
  return {
    fields: fields.map(readField),
    missing: readMissing(memberOf(schema, 'missingValues')) ?? new Map([['', '']]),
    links: readLinks(memberOf(schema, 'foreignKeys')),
  };
}

function resolve(schema: JsonValue | undefined, bytesOf: BytesOf): JsonValue | undefined {
  const path = textOf(schema);
  if (path === null) return schema;
  const bytes = bytesOf(path);
  const text = bytes === null ? null : decodeText(bytes, path).text;
  return text === null ? undefined : parseJson(text);
}

function readField(field: JsonValue): PackageField {
  return {
    name: textOf(memberOf(field, 'name')) ?? '',
    title: textOf(memberOf(field, 'title')),
    type: textOf(memberOf(field, 'type')) ?? 'any',
    missing: readMissing(memberOf(field, 'missingValues')),
    decimal: withoutDefault(rawText(memberOf(field, 'decimalChar'))),
    group: rawText(memberOf(field, 'groupChar')),
  };
}

/** A list of texts, or, since version 2, of texts with labels. */
function readMissing(list: JsonValue | undefined): MissingTexts | null {
  if (!isList(list)) return null;
  return new Map(
    list.map((one) =>
      isObject(one)
        ? [rawText(memberOf(one, 'value')), textOf(memberOf(one, 'label')) ?? '']
        : [rawText(one), ''],
    ),
  );
}

const withoutDefault = (text: string) => (text === '' ? '.' : text);

/** '' is one of them. */
function rawText(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : (textOf(value) ?? '');
}

function readLinks(keys: JsonValue | undefined): PackageSchema['links'] {
  if (!isList(keys)) return [];
  return keys.flatMap((key) => {
    const [field, second] = textsOf(memberOf(key, 'fields'));
    const reference = memberOf(key, 'reference');
    const table = textOf(memberOf(reference, 'resource'));
    const [other] = textsOf(memberOf(reference, 'fields'));
    if (field === undefined || second !== undefined || table === null || other === undefined)
      return [];
    return [{ field, table, key: other }];
  });
}
