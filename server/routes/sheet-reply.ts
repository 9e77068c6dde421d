import type { SeenFigure } from '#domain/layout/seen-figure.ts';
import type { SheetQuestion, SheetTable } from '#domain/layout/sheet-reading.ts';
import { speak } from '#domain/said.ts';
import type { TableProblem } from '#server/formats/problem.ts';
import type { SheetLook } from '#server/loading/layouts/look-at-sheet.ts';
import type { SheetView, ShownFigure } from '#server/schemas/layouts.ts';

/** A sheet as the page of the desk shows it. */
export function toSheetView(file: string, look: SheetLook): SheetView {
  const { merges, tables, figures, questions, leftOut, changes, unknownNames, problems } = look;
  return {
    file,
    ...look,
    merges: [...merges],
    tables: tables.map(toTable),
    figures: figures.map(toFigure),
    questions: questions.map(toQuestion),
    leftOut: leftOut.map(({ cells, why }) => ({ cells: [...cells], ...speak({ why }) })),
    changes: [...changes],
    unknownNames: [...unknownNames],
    problems: [...problems],
  };
}

/** Of a file that could not be looked at. */
export function toNoView(file: string, problem: TableProblem): SheetView {
  const counts = { figures: 0, missing: 0, targets: 0, ranks: 0, references: 0, unknown: 0 };
  return {
    ...{ file, sheet: null, sheets: [], rowCount: 0, columnCount: 0, rows: [], merges: [] },
    ...{ tables: [], figures: [], questions: [], leftOut: [], changes: [], unknownNames: [] },
    counts: { ...counts, questions: 0, indicators: 0, regions: 0, periods: [] },
    template: null,
    problems: [problem],
    canBeTaken: false,
  };
}

function toTable({ title, layout: { figures, heads }, found }: SheetTable): SheetView['tables'][0] {
  return {
    title,
    layout: { figures: [...figures], heads: [...heads] },
    found: found.map(({ why, ...one }) => ({ ...one, ...speak({ why }) })),
  };
}

function toFigure({ sheet: _, period, ...seen }: SeenFigure): ShownFigure {
  return { ...seen, period: period && `${period.start}/${period.end}` };
}

function toQuestion(question: SheetQuestion): SheetView['questions'][0] {
  const { about, cells, text, name, unit, options } = question;
  return {
    ...{ about, name, unit },
    cells: [...cells],
    ...speak({ text }),
    options: options.map(({ label, answer }) => ({ ...speak({ label }), answer })),
  };
}
