import { types, type CustomTypesConfig } from 'pg';

const BOOL = 16;
const INT8 = 20;
const JSON_TEXT = 114;
const JSONB = 3802;
const NUMERIC = 1700;

const OURS: Readonly<Record<number, (text: string) => string | number>> = {
  [BOOL]: (text) => (text === 't' ? 1 : 0),
  [INT8]: toNumber,
  // Sums of what counts beyond four bytes.
  [NUMERIC]: toNumber,
  [JSON_TEXT]: (text) => text,
  [JSONB]: (text) => text,
};

/** How values come from PostgreSQL: as SQLite gives them, so that a query is written once for both. */
export const TYPES: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- pg's own parsers have no type.
    (format === 'binary' ? null : OURS[oid]) ?? types.getTypeParser(oid, format),
};

/** @throws RangeError for a whole number that would not come as it is */
function toNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || Number.isSafeInteger(number)) return number;
  throw new RangeError(`${text} is more than a number can hold`);
}
