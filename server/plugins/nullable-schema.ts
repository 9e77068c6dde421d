/**
 * A schema with `nullable` instead of a union with null, at any depth. Both say the same; for a union
 * the serializer first tries the value against each of its members, which takes longer than to write it.
 * @example nullableSchema({ anyOf: [{ type: 'number' }, { type: 'null' }] }) // { type: 'number', nullable: true }
 */
export function nullableSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(nullableSchema);
  if (!isObject(schema)) return schema;
  const { anyOf, ...others } = schema;
  const plain = Array.isArray(anyOf) ? orNull(anyOf) : null;
  const members = plain
    ? { ...others, ...plain, ...exactly(plain), ...withNull(plain), nullable: true }
    : schema;
  return Object.fromEntries(
    Object.entries(members).map(([key, one]) => [key, nullableSchema(one)]),
  );
}

/** The one of two that is not null; null where they are others, or it is of no one type itself. */
function orNull([first, second, ...more]: readonly unknown[]): Record<string, unknown> | null {
  if (!isObject(first) || !isObject(second) || more.length > 0) return null;
  return second['type'] === 'null' && typeof first['type'] === 'string' ? first : null;
}

/** An integer would be cut down to one without a word; of a union it would be refused. */
const exactly = ({ type }: Record<string, unknown>) => type === 'integer' && { type: 'number' };

/** In a union with others a value is tried against each: there null has to be one of the words. */
function withNull({ enum: words }: Record<string, unknown>): Record<string, unknown> {
  if (!Array.isArray(words)) return {};
  const known: readonly unknown[] = words;
  return { enum: [...known, null] };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
