import { Type, type Static } from 'typebox';
import { writeQuery } from '#server/exporting/extract.ts';
import { FORMATS } from '#server/exporting/formats.ts';
import type { FileOptions } from '#server/exporting/file-options.ts';
import { OneOf } from '#server/schemas/scalars.ts';
import { FilterQuery, LayoutQuery } from '#server/schemas/selection.ts';
import { ViewQuery } from '#server/schemas/view.ts';
import { BomQuery } from './endpoint.ts';

const closed = { additionalProperties: false };

/** What is to be frozen: the parameters of /observations.{format}, as an object. */
export const FrozenQuery = Type.Object(
  {
    ...FilterQuery,
    ...LayoutQuery,
    ...ViewQuery,
    ...BomQuery,
    sheets: Type.Optional(OneOf(['one', 'region', 'indicator'], 'Of a workbook.')),
  },
  closed,
);
export type FrozenQuery = Static<typeof FrozenQuery>;

export const FreezeBody = Type.Object(
  {
    format: OneOf(
      FORMATS.map(({ suffix }) => suffix),
      'As the address of an export ends.',
    ),
    query: FrozenQuery,
  },
  {
    ...closed,
    examples: [{ format: 'csv', query: { indicator: 'gdp', region: 'leping' } }],
  },
);
export type FreezeBody = Static<typeof FreezeBody>;

export const optionsOf = ({ bom, sheets }: FrozenQuery): FileOptions => ({
  bom: bom !== '0',
  sheets: sheets ?? 'one',
});

/** A query in one writing, with what is said of the file and with its load: asked again it means the same. */
export function writeFrozenQuery(query: FrozenQuery, loadId: number): string {
  const { bom, sheets } = query;
  const more = new URLSearchParams({
    ...(bom && { bom }),
    ...(sheets && { sheets }),
    asOf: String(loadId),
  });
  return [writeQuery(query), String(more)].filter((part) => part !== '').join('&');
}
