import { WITHHELD_WORD } from '#domain/show.ts';
import type { Column, ColumnType } from './columns.ts';
import type { Selection } from './read-selection.ts';

/** A field of a Table Schema (Frictionless, version 1). */
export interface SchemaField {
  name: string;
  type: string;
  format?: string;
  title: string;
  description?: string;
  constraints?: Readonly<Record<string, unknown>>;
}

export interface TableSchema {
  fields: readonly SchemaField[];
  missingValues: readonly string[];
  primaryKey?: readonly string[];
  foreignKeys?: readonly {
    fields: string;
    /** An empty resource is the table itself. */
    reference: { resource: string; fields: string };
  }[];
}

/** What a program may rely on of the table that an extract is. */
export function tableSchema(
  columns: readonly Column<never>[],
  { pivot, vintages, language }: Selection,
): TableSchema {
  const names = columns.filter(({ of }) => of === undefined).map(({ name }) => name);
  const isOfNames = pivot !== null && !names.includes('indicator') && !names.includes('region');
  const keys = (isOfNames ? NAMED : IDS).filter((name) => names.includes(name));
  const links = Object.entries(LINKS).filter(([name]) => names.includes(name));
  return {
    fields: columns.map((column) => toField(column, language)),
    missingValues: ['', WITHHELD_WORD],
    primaryKey: vintages === 'all' && pivot === null ? [...keys, 'known_from'] : keys,
    foreignKeys: links.map(([fields, resource]) => ({
      fields,
      reference: { resource, fields: 'id' },
    })),
  };
}

const IDS = ['indicator', 'region', 'period', 'field'];
/** Of a pivot, which has names or ids. */
const NAMED = ['indicator_name', 'region_name', 'period', 'field'];

const LINKS = { release: 'releases', indicator: 'indicators', region: 'regions' };

const TYPES: Readonly<Record<ColumnType, Pick<SchemaField, 'type' | 'format'>>> = {
  string: { type: 'string' },
  number: { type: 'number' },
  integer: { type: 'integer' },
  'month-range': { type: 'string' },
  moment: { type: 'datetime', format: '%Y-%m-%dT%H:%M:%S.%fZ' },
};

function toField(
  { name, title, meaning, type, isRequired, constraints: own }: Column<never>,
  language: 'zh' | 'en',
): SchemaField {
  const constraints = { ...(isRequired && { required: true }), ...own };
  return {
    name,
    ...TYPES[type],
    title: title[language],
    ...(meaning && { description: meaning[language] }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
