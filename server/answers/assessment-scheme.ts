import { speak } from '#domain/said.ts';
import type { SchemeReply } from '#server/schemas/assessment-schemes.ts';
import type { DataView } from '#server/view/data-view.ts';
import { itemsInOrder, numberOf, toReading, toSchemeItem } from './assessment-items.ts';
import { readAssessments, requireScheme } from './assessments.ts';

/** The rules of a scheme as they are printed, with line, and how what they leave open is read. */
export async function readSchemeReply(view: DataView, id: string): Promise<SchemeReply> {
  const scheme = await requireScheme(view, id);
  const assessments = await readAssessments(view);
  const toRow = ({
    id: row,
    name,
    condition,
    each,
    words,
    line,
  }: (typeof scheme.deadlines)[number]) => ({
    id: row,
    name,
    condition,
    each,
    words,
    line,
  });
  return {
    id: scheme.id,
    docNo: scheme.docNo,
    document: scheme.document,
    signedOn: scheme.signedOn,
    isMadeUp: scheme.isMadeUp,
    items: itemsInOrder(scheme).map(({ item, depth }) => toSchemeItem(item, depth)),
    readings: scheme.readings.map(toReading),
    grades: scheme.grades.map(({ name, low, high, words, line }) => ({
      name,
      low: numberOf(low),
      high: numberOf(high),
      words,
      line,
    })),
    assessed: [...scheme.assessed],
    groups: scheme.groups.map(({ name, members }) => ({ name, members: [...members] })),
    deadlines: scheme.deadlines.map(toRow),
    procedure: scheme.procedure.map(toRow),
    consequences: scheme.consequences.map(toRow),
    notes: scheme.notes.map(({ id: row, said }) => ({ id: row, ...speak({ message: said }) })),
    assessments: assessments.flatMap(({ process }) =>
      process.scheme === id ? [{ id: process.id, title: process.title }] : [],
    ),
  };
}
