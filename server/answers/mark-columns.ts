import type { Result } from '#domain/result.ts';
import type { PrintedNote } from '#domain/printed-results.ts';
import type { Column } from './csv-table.ts';

interface Marked {
  noteMark?: Result['noteMark'];
  target: { noteMark?: string } | null;
  printed: { gapNote?: PrintedNote; rankNote?: PrintedNote } | null;
}

/**
 * The marks of notes behind what a line prints, in columns that are always there and stand last:
 * programs that go by the place of a column find the others where they were.
 */
export function markColumns<Line>(rowOf: (line: Line) => Marked): Column<Line>[] {
  return [
    ['注码', (line) => rowOf(line).noteMark ?? null],
    ['目标注码', (line) => rowOf(line).target?.noteMark ?? null],
    ['差距注码', (line) => rowOf(line).printed?.gapNote?.noteMark ?? null],
    ['排位注码', (line) => rowOf(line).printed?.rankNote?.noteMark ?? null],
  ];
}
