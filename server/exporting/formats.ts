import { SUFFIXES, type Suffix } from '#domain/selection-choices.ts';
import type { Extract } from './extract-shape.ts';
import { exportCsv } from './csv.ts';
import { exportJson } from './json.ts';
import { exportJsonStat } from './json-stat.ts';
import { exportPackage } from './package.ts';
import { exportParquet } from './parquet.ts';
import { structureAddress } from './sdmx-codes.ts';
import { exportSdmxCsv } from './sdmx-csv.ts';
import { exportXlsx } from './xlsx.ts';
import type { FileOptions } from './file-options.ts';

/** A way of writing an extract. The same extract gives the same bytes. */
export interface Format {
  /** As the command line calls it, and the address ends. */
  suffix: Suffix;
  contentType: string;
  summary: string;
  /** Where it stands what the data of a load are made of. */
  describedBy?: (loadId: number) => string;
  write: (extract: Extract, options: FileOptions) => AsyncIterable<string | Uint8Array>;
}

const BY_SUFFIX: Readonly<Record<Suffix, Omit<Format, 'suffix'>>> = {
  csv: {
    contentType: 'text/csv; charset=utf-8',
    summary: 'a table as CSV, long or wide',
    write: exportCsv,
  },
  json: {
    contentType: 'application/json; charset=utf-8',
    summary: 'all rows as one JSON document',
    write: exportJson,
  },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    summary: 'a workbook: one sheet, or one for each region or indicator, and one of notes',
    write: exportXlsx,
  },
  parquet: {
    contentType: 'application/vnd.apache.parquet',
    summary: 'a table as Parquet, with typed columns',
    write: exportParquet,
  },
  zip: {
    contentType: 'application/zip',
    summary: 'a Frictionless Data Package: CSV with its schema, metadata, README and citation',
    write: exportPackage,
  },
  'jsonstat.json': {
    contentType: 'application/json; charset=utf-8',
    summary: 'a cube as JSON-stat 2.0',
    write: exportJsonStat,
  },
  'sdmx.csv': {
    contentType: 'application/vnd.sdmx.data+csv; version=2.1.0; charset=utf-8',
    summary: 'SDMX-CSV 2.1, whose structure is /structures/tongbao.json',
    describedBy: structureAddress,
    write: exportSdmxCsv,
  },
};

export const formatOf = (suffix: Suffix): Format => ({ suffix, ...BY_SUFFIX[suffix] });

export const FORMATS: readonly Format[] = SUFFIXES.map(formatOf);
