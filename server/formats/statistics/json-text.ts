import { withKeptLetters } from '#domain/kept-letters.ts';

/** What JSON may hold, with each number as the text that stands there: 4.0 is not 4. */
export type JsonValue = null | boolean | string | JsonNumber | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** A number as it is written. */
export class JsonNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Null where the text is no JSON. */
export function parseJson(text: string): JsonValue {
  try {
    const parsed: unknown = JSON.parse(text, keep);
    return isJson(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function keep(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value === 'number') return new JsonNumber(context?.source ?? String(value));
  return withKeptLetters(value);
}

/** Whatever `JSON.parse` gives is JSON. */
function isJson(value: unknown): value is JsonValue {
  return value !== undefined;
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof JsonNumber)
  );
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** What an object has of its own under a key. */
export function memberOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A text or a number as text; null where there is neither, or nothing in it. */
export function textOf(value: JsonValue | undefined): string | null {
  if (value instanceof JsonNumber) return value.text;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

export function countOf(value: JsonValue | undefined): number | null {
  const count = value instanceof JsonNumber ? Number(value.text) : Number.NaN;
  return Number.isSafeInteger(count) && count >= 0 ? count : null;
}

export function textsOf(value: JsonValue | undefined): string[] {
  if (!isList(value)) return [textOf(value) ?? []].flat();
  return value.flatMap((one) => textOf(one) ?? []);
}
