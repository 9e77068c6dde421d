import type { AboutWhole } from './about.ts';
import { aboutJson } from './about-json.ts';
import type { TableSchema } from './table-schema.ts';

/** A table of a package, once it is written. */
export interface WrittenTable {
  name: string;
  title: string;
  schema: TableSchema;
  rows: number;
  bytes: number;
  /** SHA-256, hexadecimal. */
  sha256: string;
}

/** datapackage.json: a Tabular Data Package (Frictionless, version 1, which validators know best). */
export function dataPackage(about: AboutWhole, tables: readonly WrittenTable[]) {
  const { title, load, releases, issuers } = about;
  return {
    profile: 'tabular-data-package',
    name: 'tongbao-observations',
    title: title.zh,
    description: title.en,
    version: String(load.id),
    ...(load.at !== null && { created: load.at }),
    sources: releases.map((release) => ({
      title: [release.issuer, `《${release.title}》`, release.docNo].filter(Boolean).join(''),
    })),
    contributors: issuers.filter(Boolean).map((issuer) => ({ title: issuer, role: 'publisher' })),
    resources: tables.map(toResource),
    tongbao: aboutJson(about, 'zip'),
  };
}

function toResource({ name, title, schema, rows, bytes, sha256 }: WrittenTable) {
  return {
    profile: 'tabular-data-resource',
    name,
    title,
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: {
      delimiter: ',',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    bytes,
    hash: `sha256:${sha256}`,
    rows,
    schema,
  };
}
