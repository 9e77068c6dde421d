import { cellAddress } from '#domain/layout/area.ts';
import type { LeftOutCells } from '#domain/layout/sheet-reading.ts';
import type { MissingReason } from '#domain/dictionary.ts';
import type { PackageTable } from '#server/formats/statistics/data-package.ts';
import type { PackageField } from '#server/formats/statistics/package-schema.ts';
import { reasonOfSign } from '#server/formats/statistics/px-data.ts';
import type { PrintedFigure } from '../printed-figure.ts';
import { joinFacts, joinNotes } from './category-facts.ts';
import { readColumns, type TextColumn, type TextRow } from './column-facts.ts';
import { leaveOutNamed } from './left-out-named.ts';
import { measureFacts, sortFields, type FieldAt } from './record-fields.ts';
import { settleFigure } from './settle-figure.ts';

/** Names of codes, by table and field. */
export type LinkedNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * A table of records, a line a figure or a few, by its schema; null where it does not say enough for
 * that: no times, or neither places nor indicators.
 */
export function readRecords(
  table: PackageTable,
  names: LinkedNames,
): { figures: PrintedFigure[]; leftOut: LeftOutCells[] } | null {
  const { dimensions, measures, status, note } = sortFields(table.schema.fields);
  if (measures.length === 0) return null;
  const columns = dimensions.map((field) =>
    toColumn(field, names.get(`${table.name}\n${field.name}`)),
  );
  const factsOf = readColumns(table.rows, columns, table.title ?? table.name);
  const [sample] = table.rows;
  const first = sample === undefined ? null : factsOf(sample);
  const isRecord = first?.time != null && (first.region !== null || first.indicator !== null);
  if (!isRecord) return null;
  const own = measures.map((field) =>
    measureFacts(field, measures.length, first.indicator !== null),
  );
  const cellOf = (row: TextRow, field: FieldAt | null) =>
    field === null ? null : (row[field.at]?.trim() ?? '') || null;
  const derived = new Map<string, number>();
  const figures = table.rows.flatMap((row, index) => {
    const facts = factsOf(row);
    const said = { ...facts, note: joinNotes(facts.note, cellOf(row, note)) };
    const line = table.firstLine + index;
    return measures.flatMap((field, place) => {
      const all = joinFacts([own[place] ?? facts, said]);
      if (all.derived !== null) {
        derived.set(all.derived, (derived.get(all.derived) ?? 0) + 1);
        return [];
      }
      return {
        ...settleFigure(all),
        ...{ sheet: table.name, row: line, column: field.at + 1 },
        address: cellAddress(line, field.at + 1),
        ...readValue(row[field.at] ?? '', field, table),
        status: cellOf(row, status),
      };
    });
  });
  return { figures, leftOut: leaveOutNamed(table.name, derived) };
}

function toColumn(field: FieldAt, labels: ReadonlyMap<string, string> | undefined): TextColumn {
  return {
    ...{ id: field.name, label: field.title, role: null },
    read: (row) => {
      const code = row[field.at]?.trim() ?? '';
      return { code, label: labels?.get(code) ?? null };
    },
  };
}

/** A number as everyone writes it, whatever its field has between digits. */
function readValue(
  written: string,
  field: PackageField,
  { schema }: PackageTable,
): { text: string; missing: MissingReason | null } {
  const missing = field.missing ?? schema.missing;
  const words = missing.get(written) ?? missing.get(written.trim());
  if (words !== undefined || written.trim() === '') {
    const isBlank = written.trim() === '' && (words ?? '') === '';
    return { text: written.trim(), missing: isBlank ? 'blank' : reasonOfSign(words ?? null) };
  }
  const digits = field.group === '' ? written : written.replaceAll(field.group, '');
  const text = field.decimal === '.' ? digits : digits.replace(field.decimal, '.');
  return { text: text.trim(), missing: null };
}
