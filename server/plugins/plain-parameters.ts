/** As Ajv tells of one. */
interface Fault {
  keyword: string;
  instancePath: string;
  schemaPath: string;
  params: Record<string, never>;
}

/**
 * A figure in an address is written as people write it: no exponent, no hex, no blanks, no plus, no
 * nought before it, and no more digits than a double holds. Whatever else there is stays a text, which
 * the validator refuses. Ajv's own coercion takes all that JavaScript takes: `Infinity`, `0x10`, ` 5`.
 */
const PLAIN: Readonly<Record<string, RegExp>> = {
  integer: /^(?:0|-?[1-9][0-9]{0,14})$/u,
  number: /^(?:0|-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}|-?[1-9][0-9]{0,14})$/u,
  boolean: /^(?:true|false)$/u,
};

/**
 * Reads the parameters of an address in their place, by the types that the schema names. Gives a fault
 * for each that was given twice: none of ours may be, and one of them would be dropped.
 */
export function readPlainParameters(schema: unknown, parameters: unknown): Fault[] {
  if (!isRecord(parameters)) return [];
  const properties = isRecord(schema) && isRecord(schema['properties']) ? schema['properties'] : {};
  const faults: Fault[] = [];
  for (const [name, value] of Object.entries(parameters)) {
    if (Array.isArray(value)) faults.push(twice(name));
    const property = properties[name];
    if (typeof value !== 'string' || !isRecord(property)) continue;
    parameters[name] = readPlain(String(property['type']), value);
  }
  return faults;
}

/** @example readPlain('integer', '12') // 12; readPlain('integer', '1e2') // '1e2' */
function readPlain(type: string, text: string): number | boolean | string {
  if (PLAIN[type]?.test(text) !== true) return text;
  return type === 'boolean' ? text === 'true' : Number(text);
}

function twice(name: string): Fault {
  return { keyword: 'twice', instancePath: `/${name}`, schemaPath: '', params: {} };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
