import { Type, type Static } from 'typebox';
import { DUE_STATES } from '#domain/calendar/due-items.ts';
import { EnglishName, NameRef, Nullable, OneOf, PeriodRef } from './scalars.ts';

const Reason = {
  reason: Type.String({ description: 'Why it is so, in Chinese.' }),
  reasonEn: Type.String({ description: 'The same in English.' }),
};

export const DueItem = Type.Object({
  kind: Type.String(),
  subject: Type.String(),
  label: Type.String({ description: '附件1 某县' }),
  labelEn: Type.String({ description: 'Annex 1: Leping' }),
  due: Type.String({ description: 'YYYY-MM-DD' }),
  state: OneOf(DUE_STATES),
  ...Reason,
  departments: Type.Array(
    Type.Object({
      id: Type.String(),
      shortName: Type.String(),
      shortNameEn: EnglishName,
      due: Type.Array(NameRef, { description: 'Its indicators that are due.' }),
      notDue: Type.Array(Type.Object({ indicator: NameRef, ...Reason })),
    }),
  ),
});
export type DueItem = Static<typeof DueItem>;

export const Calendar = Type.Object({
  release: Type.String(),
  title: Type.String(),
  period: PeriodRef,
  /** Null: nobody has begun yet. */
  edition: Nullable(Type.Integer({ description: 'Null: nobody has begun to prepare it.' })),
  from: Nullable(Type.String({ description: 'The release whose tables it follows.' })),
  remarks: Type.Array(
    Type.Object({
      remark: Type.String({ description: 'What the officer should know, in Chinese.' }),
      remarkEn: Type.String({ description: 'The same in English.' }),
    }),
  ),
  items: Type.Array(DueItem, { description: 'In the order of the annexes.' }),
});
export type Calendar = Static<typeof Calendar>;
