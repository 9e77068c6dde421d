import { Type } from 'typebox';
import { fromJson } from '#server/from-json.ts';
import type { Arrived } from './types.ts';

const AS_NOTED = Type.Object({
  rows: Type.Number(),
  after: Type.Union([
    Type.Null(),
    Type.Array(Type.Union([Type.Null(), Type.Number(), Type.String()])),
  ]),
});

/** How far a table has come, as it was noted with the rows; null: nothing was. */
export function parseArrived(note: string | null): Arrived {
  return note === null ? { rows: 0, after: null } : fromJson(AS_NOTED, note, 'unfinished_move');
}
