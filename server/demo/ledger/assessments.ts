import type { LedgerCells, LedgerKind, LedgerTable } from '#domain/ledger/types.ts';
import { workOut } from '#server/store/results-digest.ts';
import { placesOf, type World } from '../world.ts';
import { factRows } from './assessment-rows.ts';
import { SCHEME, schemeRows } from './scheme-rows.ts';

export interface DemoAssessments {
  schemes: LedgerCells[];
  facts: LedgerCells[];
  steps: LedgerCells[];
}

/** One assessment of the year before, published, and one of this year that is under way. */
export function makeAssessments(world: World, lastYear: number): DemoAssessments {
  const assessed = placesOf(world).flatMap(({ kind, name }) => (kind === 'county' ? [name] : []));
  const schemes = schemeRows(assessed);
  const [before, now] = [nameOf(lastYear - 1), nameOf(lastYear)];
  const facts = factRows(world, before, { assessed, isUnderWay: false });
  const begun = stepOf(before, { step: '启动', on: `${lastYear}-01-02` }, lastYear - 1);
  const digest = digestOf({ schemes, facts, steps: [begun] }, before);
  const told = assessed.map((name, index) => {
    const on = `${lastYear}-01-${String(4 + (index % 9)).padStart(2, '0')}`;
    return stepOf(before, { step: '自查报送', on, assessed: name });
  });
  const steps = [
    begun,
    ...told,
    stepOf(before, { step: '评分完成', on: `${lastYear}-02-09` }),
    stepOf(before, { step: '审定', on: `${lastYear}-02-18`, digest }),
    stepOf(before, { step: '公布', on: `${lastYear}-02-20`, digest }),
    stepOf(now, { step: '启动', on: `${lastYear}-10-08` }, lastYear),
  ];
  return {
    schemes,
    facts: [...facts, ...factRows(world, now, { assessed, isUnderWay: true })],
    steps,
  };
}

const nameOf = (year: number): string => `示例考核${year}`;

function stepOf(assessment: string, step: LedgerCells, year?: number): LedgerCells {
  const about = { scheme: SCHEME, year: String(year), title: `${year}年度示例考核` };
  return { assessment, ...step, by: '示例办公室', ...(year !== undefined && about) };
}

/** Of which results it is said that they are approved and published. */
function digestOf({ schemes, facts, steps }: DemoAssessments, assessment: string): string {
  const [worked] = workOut({
    schemes: [tableOf('schemes', SCHEME, schemes)],
    facts: [tableOf('assessments', assessment, facts)],
    steps: [tableOf('assessment-steps', assessment, steps)],
  });
  return worked?.digest ?? '';
}

function tableOf(kind: LedgerKind, subject: string, rows: readonly LedgerCells[]): LedgerTable {
  const filled = rows.map((cells) => ({
    cells: Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== '')),
    row: 0,
  }));
  return { kind, subject, file: '', sheet: null, title: null, notes: [], rows: filled };
}
