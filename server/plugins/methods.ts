import type { FastifyInstance } from 'fastify';

/** Which methods the address of a request takes; none where it is no address. */
type MethodsOf = (path: string) => string[];

/** Keeps what is routed from now on. Fastify's router says only whether one method is known. */
export function listenForMethods(app: FastifyInstance): MethodsOf {
  const known = new Map<string, { pattern: RegExp; isRest: boolean; methods: Set<string> }>();
  app.addHook('onRoute', ({ url, method }) => {
    const route = known.get(url) ?? {
      pattern: patternOf(url),
      isRest: url.endsWith('*'),
      methods: new Set<string>(),
    };
    for (const one of [method].flat()) route.methods.add(one);
    known.set(url, route);
  });
  return (path) => {
    const matching = [...known.values()].filter(({ pattern }) => pattern.test(path));
    // A page stands at any address, but not below the API's.
    const named = matching.filter(({ isRest }) => !isRest);
    const rest = path.startsWith('/api/') ? [] : matching;
    const methods = (named.length > 0 ? named : rest).flatMap((route) => [...route.methods]);
    return [...new Set(methods)].toSorted();
  };
}

/** @example patternOf('/releases/:release.csv').test('/releases/2019-06.csv') // true */
function patternOf(url: string): RegExp {
  const parts = url.replace(/\/$/u, '').split(/(:[A-Za-z0-9]+|\*)/u);
  const source = parts.map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replaceAll('.', String.raw`\.`);
  });
  return new RegExp(`^${source.join('')}/?$`, 'u');
}
