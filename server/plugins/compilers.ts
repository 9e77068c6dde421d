import AjvCompiler from '@fastify/ajv-compiler';
import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';
import { nullableSchema } from './nullable-schema.ts';
import { readPlainParameters } from './plain-parameters.ts';

type ValidatorFactory = ReturnType<typeof AjvCompiler>;
type Validate = ReturnType<ReturnType<ValidatorFactory>>;
type SerializerFactory = ReturnType<typeof SerializerSelector>;
type Serialize = ReturnType<ReturnType<SerializerFactory>>;

const validatorFactory = AjvCompiler();
const serializerFactory = SerializerSelector();
const validators = new Map<string, Validate>();
const serializers = new Map<string, Serialize>();

/**
 * Fastify's own validators, made once for what is asked alike and not anew for each route. What stands in
 * an address is text and is read as numbers first; in a body each value has its type already.
 */
export const buildValidator: ValidatorFactory = (externalSchemas, options) => {
  const compile = validatorFactory(externalSchemas, options);
  return (route) => {
    const isOfAddress = ['querystring', 'params'].includes(partOf(route));
    const key = JSON.stringify([isOfAddress, schemaOf(route), options]);
    return once(validators, key, () => {
      const validate = compile(route);
      return isOfAddress ? readFirst(schemaOf(route), validate) : validate;
    });
  };
};

function readFirst(schema: unknown, validate: Validate): Validate {
  const read = (parameters: unknown): parameters is unknown => {
    const faults = readPlainParameters(schema, parameters);
    const isRight = validate(parameters) && faults.length === 0;
    const twice = new Set(faults.map(({ instancePath }) => instancePath));
    const others = (validate.errors ?? []).filter(({ instancePath }) => !twice.has(instancePath));
    own.errors = isRight ? null : [...faults, ...others];
    return isRight;
  };
  const own: Validate = Object.assign(read, {
    schema: validate.schema,
    schemaEnv: validate.schemaEnv,
  });
  return own;
}

/** Likewise for answers. Problem details are not among them: the error handler writes those itself. */
export const buildSerializer: SerializerFactory = (externalSchemas, options) => {
  const compile = serializerFactory(externalSchemas, options);
  return (route) =>
    Number(route.httpStatus) >= 400
      ? JSON.stringify
      : once(serializers, JSON.stringify(route.schema), () =>
          compile({ ...route, schema: nullableSchema(route.schema) }),
        );
};

/** Its types call what a route hands over a schema; it is a schema and where it stands. */
function schemaOf(route: unknown): unknown {
  return typeof route === 'object' && route !== null && 'schema' in route ? route.schema : route;
}

function partOf(route: unknown): string {
  const isNamed = typeof route === 'object' && route !== null && 'httpPart' in route;
  return isNamed ? String(route.httpPart) : '';
}

function once<T>(made: Map<string, T>, key: string, make: () => T): T {
  const found = made.get(key);
  if (found) return found;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}
