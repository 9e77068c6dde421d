import type { Dictionary } from '#domain/dictionary.ts';
import type { FreeTable } from '#domain/printed.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import type { TableProblem } from '#server/formats/problem.ts';
import type { FileReading } from '#server/layouts/read-sheets.ts';
import { toSheetTable } from '../to-sheet-table.ts';
import { isKnown } from './count-reading.ts';
import { openSheetProblem } from './open-sheet.ts';
import { warnOfOtherPeriods } from './other-periods.ts';

/** One sheet, as it would be taken. */
export interface SheetTaken {
  sheet: string | null;
  /** Null: something is open, or it has no figures. */
  table: FreeTable | null;
  problems: readonly TableProblem[];
}

interface Known {
  dictionary: Dictionary;
  release: Pick<ReleaseInfo, 'period'>;
}

/** Every sheet that figures or questions stand in. Nothing of one is taken while anything of it is open. */
export function toTables(file: string, reading: FileReading, known: Known): SheetTaken[] {
  const seen = [...reading.figures, ...reading.questions].map(({ sheet }) => sheet);
  return [...new Set(seen)].map((sheet) => toTable(file, sheet, reading, known));
}

function toTable(
  file: string,
  sheet: string | null,
  reading: FileReading,
  known: Known,
): SheetTaken {
  const figures = reading.figures.filter((one) => one.sheet === sheet);
  const questions = reading.questions.filter((one) => one.sheet === sheet);
  const others = warnOfOtherPeriods({ file, sheet }, figures, known);
  if (figures.length === 0 || questions.length > 0 || !figures.every(isKnown)) {
    const open = openSheetProblem({ file, sheet }, { figures, questions });
    return { sheet, table: null, problems: [open, ...others] };
  }
  const { table, problems } = toSheetTable(reading, { file, sheet, ...known });
  const isFaulty = problems.some(({ severity }) => severity === 'error');
  return { sheet, table: isFaulty ? null : table, problems: [...problems, ...others] };
}
