import { Type, type TSchema } from 'typebox';

export function Nullable<Schema extends TSchema>(schema: Schema) {
  return Type.Union([schema, Type.Null()]);
}

/** A period: its first and last month, YYYY-MM. */
export const Months = Type.Object({ start: Type.String(), end: Type.String() });
