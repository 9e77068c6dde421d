import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Type } from 'typebox';
import { nullableSchema } from '#server/plugins/nullable-schema.ts';
import { OneOf } from '#server/schemas/scalars.ts';

const NUMBER_OR_NULL = { anyOf: [{ type: 'number' }, { type: 'null' }] };

describe('a union with null', () => {
  test.for([
    { name: 'of a type', schema: NUMBER_OR_NULL, expected: { type: 'number', nullable: true } },
    {
      name: 'keeps what else is said of it',
      schema: { ...NUMBER_OR_NULL, title: 'gap' },
      expected: { title: 'gap', type: 'number', nullable: true },
    },
    {
      name: 'is found in lists and objects',
      schema: { type: 'array', items: { type: 'object', properties: { gap: NUMBER_OR_NULL } } },
      expected: {
        type: 'array',
        items: { type: 'object', properties: { gap: { type: 'number', nullable: true } } },
      },
    },
    {
      name: 'of an integer is written as it is, and not cut down to one',
      schema: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
      expected: { type: 'number', nullable: true },
    },
    {
      name: 'of listed words has null among them',
      schema: { anyOf: [{ type: 'string', enum: ['up', 'left'] }, { type: 'null' }] },
      expected: { type: 'string', enum: ['up', 'left', null], nullable: true },
    },
    {
      name: 'of several types stays',
      schema: { anyOf: [{ anyOf: [{ type: 'string' }, { type: 'number' }] }, { type: 'null' }] },
      expected: { anyOf: [{ anyOf: [{ type: 'string' }, { type: 'number' }] }, { type: 'null' }] },
    },
    {
      name: 'beside a third stays',
      schema: { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'null' }] },
      expected: { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'null' }] },
    },
  ])('$name', ({ schema, expected }) => {
    expect(nullableSchema(schema)).toEqual(expected);
  });
});

test('what is written is the same', () => {
  const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
  const schema = Type.Object({
    text: Type.Union([Type.String(), Type.Null()]),
    number: Type.Union([Type.Number(), Type.Null()]),
    integer: Type.Union([Type.Integer(), Type.Null()]),
    list: Type.Union([Type.Array(Type.Boolean()), Type.Null()]),
    object: Type.Union([Type.Object({ word: Type.Optional(Type.String()) }), Type.Null()]),
    either: Type.Union([
      Type.Object({ way: Type.Union([OneOf(['up', 'left']), Type.Null()]) }),
      Type.Object({ id: Type.String() }),
    ]),
  });
  const compile = SerializerSelector()(undefined, {});
  const route = { method: 'GET', url: '/', httpStatus: '200' };
  const before = compile({ ...route, schema });
  const after = compile({ ...route, schema: nullableSchema(schema) });
  const values = fc.record({
    text: orNull(fc.string()),
    number: orNull(fc.double({ noNaN: true, noDefaultInfinity: true })),
    integer: orNull(fc.integer()),
    list: orNull(fc.array(fc.boolean())),
    object: orNull(fc.record({ word: fc.string() }, { requiredKeys: [] })),
    either: fc.oneof(
      fc.record({ way: orNull(fc.constantFrom('up', 'left')) }),
      fc.record({ id: fc.string() }),
    ),
  });
  fc.assert(
    fc.property(values, (value) => {
      expect(after(value)).toBe(before(value));
      expect(after(value)).toBe(JSON.stringify(value));
    }),
  );
});
