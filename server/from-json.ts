import type { Static, TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';

/** A text that is no JSON, or says something else than its schema. */
export class UnreadableJson extends Error {
  constructor(place: string, what: string, cause?: unknown) {
    super(`${place} ${what}`, { cause });
    this.name = 'UnreadableJson';
  }
}

/** Compiled when they are first used: commands use few of them. */
const validators = new WeakMap<TSchema, Validator>();

/**
 * What a text says, held against what must stand there; more than that may.
 * @param place the file or column, for the error
 * @throws UnreadableJson, with the first thing in it that is otherwise
 * @example fromJson(Type.Object({ no: Type.Number() }), '{"no":"7"}', 'act.detail') // throws “act.detail /no must be number
 */
export function fromJson<Schema extends TSchema>(
  schema: Schema,
  text: string,
  place: string,
): Static<Schema> {
  return heldTo(schema, parse(text, place), place);
}

/** The same of a value that was parsed before. */
export function heldTo<Schema extends TSchema>(
  schema: Schema,
  value: unknown,
  place: string,
): Static<Schema> {
  if (isHeldTo(schema, value)) return value;
  const [first] = validatorOf(schema).Errors(value);
  throw new UnreadableJson(place, `/${first?.instancePath.slice(1)} ${first?.message}`);
}

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableJson(place, 'is no JSON', error);
  }
}

function validatorOf(schema: TSchema): Validator {
  const validator = validators.get(schema) ?? Compile(schema);
  validators.set(schema, validator);
  return validator;
}

function isHeldTo<Schema extends TSchema>(schema: Schema, value: unknown): value is Static<Schema> {
  return validatorOf(schema).Check(value);
}
