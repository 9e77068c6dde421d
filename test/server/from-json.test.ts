import { Type } from 'typebox';
import { describe, expect, test } from 'vitest';
import { fromJson, UnreadableJson } from '#server/from-json.ts';

const Act = Type.Object({
  no: Type.Integer(),
  note: Type.Optional(Type.String()),
  places: Type.Array(Type.Object({ row: Type.Integer() })),
});

const FAULTS = [
  { name: 'no JSON', text: '{"no":7', said: 'is no JSON' },
  { name: 'another type', text: '[]', said: '/ must be object' },
  {
    name: 'a field that is lacking',
    text: '{"places":[]}',
    said: '/ must have required properties no',
  },
  {
    name: 'a field of another type, deep inside',
    text: '{"no":7,"places":[{"row":1},{"row":"2"}]}',
    said: '/places/1/row must be integer',
  },
  {
    name: 'null where there may only be nothing',
    text: '{"no":7,"note":null,"places":[]}',
    said: '/note must be string',
  },
];

describe('what a text says', () => {
  test('is given as it stands, with what the schema does not name', () => {
    const text = '{"no":7,"places":[{"row":1}],"more":true}';
    const said = { no: 7, places: [{ row: 1 }], more: true };
    expect(fromJson(Act, text, 'act.detail')).toEqual(said);
  });

  test.for(FAULTS)('is refused with its place: $name', ({ text, said }) => {
    expect(() => fromJson(Act, text, 'act.detail')).toThrow(new UnreadableJson('act.detail', said));
  });
});
