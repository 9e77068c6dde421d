import { Type, type Static } from 'typebox';
import { FIGURE_KINDS } from '#domain/bulletin/text.ts';
import { Nullable, OneOf, PeriodRef } from './scalars.ts';
import { Source } from './scorecards.ts';

export const BulletinFigure = Type.Object({
  kind: OneOf(FIGURE_KINDS),
  indicatorId: Nullable(Type.String()),
  regionId: Nullable(Type.String()),
  departmentId: Nullable(Type.String()),
  period: PeriodRef,
  formula: Type.String({ description: 'How it follows from what was printed, in Chinese.' }),
  formulaEn: Type.String({ description: 'The same in English.' }),
  source: Nullable(Source),
});
export type BulletinFigure = Static<typeof BulletinFigure>;

export const BulletinRun = Type.Object({
  text: Type.String(),
  figure: Nullable(BulletinFigure),
});
export type BulletinRun = Static<typeof BulletinRun>;

export const BulletinSentence = Type.Object({
  text: Type.String(),
  runs: Type.Array(BulletinRun, {
    description: 'The text in pieces; a piece with a figure is a number.',
  }),
  findings: Type.Array(Type.String(), { description: 'Ids of the findings that touch it.' }),
});
export type BulletinSentence = Static<typeof BulletinSentence>;

export const Bulletin = Type.Object({
  release: Type.String(),
  period: PeriodRef,
  title: Type.String(),
  docNo: Nullable(Type.String()),
  issuer: Type.String(),
  publishedOn: Nullable(Type.String()),
  addressee: Nullable(
    Type.String({
      description: 'Whom it is addressed to: then the first paragraph of the opening.',
    }),
  ),
  opening: Type.Array(Type.String(), {
    description: "Paragraphs of the office's own words.",
  }),
  sections: Type.Array(
    Type.Object({
      title: Type.String(),
      opening: BulletinSentence,
      blocks: Type.Array(
        Type.Object({ heading: BulletinSentence, items: Type.Array(BulletinSentence) }),
      ),
    }),
  ),
  closing: Type.Array(Type.String()),
  annexes: Type.Array(Type.String(), {
    description: 'The list of annexes as it is printed, a line each: 附件：1．…',
  }),
  endNote: Nullable(Type.String({ description: '附注, under the list of annexes.' })),
});
export type Bulletin = Static<typeof Bulletin>;
