import { MISSING_REASONS } from '#domain/dictionary.ts';
import { WITHHELD_WORD } from '#domain/show.ts';
import { STATUSES } from '#domain/status.ts';
import type { Column, ColumnType } from './columns.ts';
import type { Selection } from './selection.ts';
import { COLUMN_MEANINGS } from './words.ts';

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

export const MONTH_RANGE = '^\\d{4}-(0[1-9]|1[0-2])/\\d{4}-(0[1-9]|1[0-2])$';

/** What a program may rely on of the table that an extract is. */
export function tableSchema(
  columns: readonly Column<never>[],
  { across, vintages, language }: Selection,
): TableSchema {
  const names = columns.filter(({ of }) => of === undefined).map(({ name }) => name);
  const keys = ['indicator', 'region', 'period'].filter((name) => names.includes(name));
  const links = Object.entries(LINKS).filter(([name]) => names.includes(name));
  return {
    fields: columns.map((column) => toField(column, language)),
    missingValues: ['', WITHHELD_WORD],
    primaryKey: vintages === 'all' && across === null ? [...keys, 'known_from'] : keys,
    foreignKeys: links.map(([fields, resource]) => ({
      fields,
      reference: { resource, fields: 'id' },
    })),
  };
}

const LINKS = { release: 'releases', indicator: 'indicators', region: 'regions' };

const TYPES: Readonly<Record<ColumnType, Pick<SchemaField, 'type' | 'format'>>> = {
  string: { type: 'string' },
  number: { type: 'number' },
  integer: { type: 'integer' },
  'month-range': { type: 'string' },
  moment: { type: 'datetime', format: '%Y-%m-%dT%H:%M:%S.%fZ' },
};

const REQUIRED = { required: true };
const FROM_ONE = { minimum: 1 };
const FROM_NONE = { minimum: 0 };
const CONSTRAINTS: Readonly<Record<string, SchemaField['constraints']>> = {
  indicator: REQUIRED,
  region: REQUIRED,
  period: { ...REQUIRED, pattern: MONTH_RANGE },
  status: { enum: STATUSES },
  missing_reason: { enum: MISSING_REASONS },
  rank: FROM_ONE,
  printed_rank: FROM_ONE,
  group_size: FROM_NONE,
  group_reported: FROM_NONE,
  group_expected: FROM_NONE,
  revision: { ...REQUIRED, ...FROM_NONE },
  load: { ...REQUIRED, ...FROM_ONE },
  known_from: REQUIRED,
};

function toField({ name, of, title, type }: Column<never>, language: 'zh' | 'en'): SchemaField {
  const meaning = COLUMN_MEANINGS[of ?? name]?.[language];
  const { required, ...rest } = CONSTRAINTS[of ?? name] ?? {};
  // A cell of a wide table may be that of a figure which does not exist.
  const constraints = of === undefined && required ? { required, ...rest } : rest;
  return {
    name,
    ...TYPES[type],
    title: title[language],
    ...(meaning !== undefined && { description: meaning }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
