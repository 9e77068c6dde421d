import { Type, type Static } from 'typebox';
import { LANGUAGES } from '#domain/language.ts';
import { MONTHS_COUNTED, OFFICE_KINDS } from '#domain/office.ts';
import { EnglishName, OneOf } from './scalars.ts';

const Kind = OneOf(OFFICE_KINDS);
const Language = OneOf(LANGUAGES, 'Of the pages, for who has chosen none.');
const Months = OneOf(MONTHS_COUNTED, 'Whether January is published with February or alone.');

export const OfficeReply = Type.Object({
  name: Type.String({ description: 'Of the place: 江西省.' }),
  nameEn: EnglishName,
  kind: Kind,
  whole: Type.String({ description: '全市' }),
  wholeEn: Type.String(),
  parts: Type.String({ description: '县（市、区）' }),
  partsEn: Type.String(),
  language: Language,
  months: Months,
  dutyWord: Type.String({ description: 'Who answers for an indicator: 责任部门.' }),
  isExample: Type.Boolean({ description: 'These are the figures that the program comes with.' }),
  gapScale: Type.Object(
    {
      rateFloor: Type.Number({ description: 'In percentage points.' }),
      countFloor: Type.Number({ description: 'In enterprises.' }),
      steps: Type.Tuple([Type.Number(), Type.Number(), Type.Number()], {
        description: 'Where the steps of the wash begin; a gap stands out from the second on.',
      }),
    },
    { description: 'By what gaps are held against one another: the least typical gap, and steps.' },
  ),
});
export type OfficeReply = Static<typeof OfficeReply>;

/** What one is asked who begins an office. */
export const OfficeChoice = Type.Object(
  {
    name: Type.String({ maxLength: 64 }),
    nameEn: Type.Optional(Type.String({ maxLength: 64 })),
    kind: Kind,
    language: Language,
    months: Months,
    dutyWord: Type.Optional(Type.String({ maxLength: 32 })),
  },
  { additionalProperties: false },
);
export type OfficeChoice = Static<typeof OfficeChoice>;

export const OFFICE_CONTENTS = ['nothing', 'example', 'other'] as const;
