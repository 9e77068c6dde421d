import { Type } from 'typebox';
import { SHEETS } from '#domain/selection-choices.ts';
import { OneOf } from './scalars.ts';

export const BomQuery = {
  bom: Type.Optional(
    Type.Union([Type.Literal('0'), Type.Literal('1')], {
      description: '0: without the byte order mark that Chinese Excel needs.',
    }),
  ),
};

export const AnnexQuery = {
  values: Type.Optional(
    Type.Union([Type.Literal('printed'), Type.Literal('computed')], {
      description:
        'Of the annexes. printed: gaps, ranks and notes as the office printed them; computed: as they follow from the figures.',
    }),
  ),
};

export const ChartsQuery = {
  charts: Type.Optional(
    Type.Union([Type.Literal('0'), Type.Literal('1')], {
      description:
        '1: with a chart for each group that is told of, which Word and WPS can change. Without it: none.',
    }),
  ),
};

export const SheetsQuery = {
  sheets: Type.Optional(OneOf(SHEETS, 'Of a workbook: one sheet, or one for each.')),
};
