import { Type, type Static } from 'typebox';
import { Nullable } from './scalars.ts';

export const TemplateRef = Type.Object({
  id: Type.String(),
  name: Type.String(),
  version: Type.Integer(),
});
export type TemplateRef = Static<typeof TemplateRef>;

/** What a file holds, over all its sheets. */
export const SheetCounts = Type.Object({
  figures: Type.Integer({
    description: 'All that would be taken, missing ones and targets among them.',
  }),
  missing: Type.Integer({ description: 'Signs for no figure, and blanks.' }),
  targets: Type.Integer(),
  ranks: Type.Integer(),
  references: Type.Integer({ description: 'Figures of wider places.' }),
  unknown: Type.Integer({ description: 'Figures of which something is not known.' }),
  questions: Type.Integer(),
  indicators: Type.Integer(),
  regions: Type.Integer(),
  periods: Type.Array(Type.String(), { description: '2019-01/2019-06, in their order.' }),
});
export type SheetCounts = Static<typeof SheetCounts>;

/** How an upload's file is read where no kind of table is recognised in it. */
export const FileReading = Type.Object({
  counts: SheetCounts,
  template: Nullable(TemplateRef),
  isShown: Type.Boolean({ description: 'Answers are kept with the upload.' }),
  changes: Type.Integer({ description: 'Cells that are not as the template knows them.' }),
  editor: Type.String({ description: 'The page on which the rest is shown.' }),
});
export type FileReading = Static<typeof FileReading>;
