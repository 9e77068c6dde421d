import AjvCompiler from '@fastify/ajv-compiler';
import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';

type ValidatorFactory = ReturnType<typeof AjvCompiler>;
type Validate = ReturnType<ReturnType<ValidatorFactory>>;
type SerializerFactory = ReturnType<typeof SerializerSelector>;
type Serialize = ReturnType<ReturnType<SerializerFactory>>;

const validatorFactory = AjvCompiler();
const serializerFactory = SerializerSelector();
const validators = new Map<string, Validate>();
const serializers = new Map<string, Serialize>();

/** Fastify's own validators, made once for what is asked alike and not anew for each route. */
export const buildValidator: ValidatorFactory = (externalSchemas, options) => {
  const compile = validatorFactory(externalSchemas, options);
  return (route) =>
    once(validators, JSON.stringify([schemaOf(route), options]), () => compile(route));
};

/** Likewise for answers. Problem details are not among them: the error handler writes those itself. */
export const buildSerializer: SerializerFactory = (externalSchemas, options) => {
  const compile = serializerFactory(externalSchemas, options);
  return (route) =>
    Number(route.httpStatus) >= 400
      ? JSON.stringify
      : once(serializers, JSON.stringify(route.schema), () => compile(route));
};

/** Its types call what a route hands over a schema; it is a schema and where it stands. */
function schemaOf(route: unknown): unknown {
  return typeof route === 'object' && route !== null && 'schema' in route ? route.schema : route;
}

function once<T>(made: Map<string, T>, key: string, make: () => T): T {
  const found = made.get(key);
  if (found) return found;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}
