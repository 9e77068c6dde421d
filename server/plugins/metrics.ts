import type { FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { isSameWord } from '#server/accounts/tokens.ts';
import { Problem } from '#server/problem.ts';
import { isOwnAsking } from './own-machine.ts';
import { routeOf } from './requests.ts';

/** What is read when somebody asks; null: it can't be said now. */
export interface Reading {
  name: string;
  help: string;
  /** It only grows while the program runs. */
  isCount?: boolean;
  read: () => number | null | Promise<number | null>;
}

/** The same of several: by their names. */
export interface ReadingOfEach {
  name: string;
  help: string;
  /** What the name is of. */
  label: string;
  readEach: () => ReadonlyMap<string, number>;
}

export interface MetricsOptions {
  version: string;
  /** Which program it is: the same version may stand on several. */
  build: string;
  /** Whoever has it may ask from anywhere; without one only the machine itself may. */
  token: string | null;
  readings: readonly (Reading | ReadingOfEach)[];
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** `/metrics` for Prometheus. docs/operations.md says what to watch. */
export const metrics = plugin<MetricsOptions>((app, options, done) => {
  const { version, build, token, readings } = options;
  const registry = new Registry();
  const registers = [registry];
  const durations = new Histogram({
    name: 'tongbao_http_request_duration_seconds',
    help: 'Time until an answer was sent, by the pattern of its address. Streams of events are left out.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const problems = new Counter({
    name: 'tongbao_problems_total',
    help: 'Answers with an error, by its code.',
    labelNames: ['code'],
    registers,
  });
  new Gauge({
    name: 'tongbao_build_info',
    help: '1; the labels say what runs.',
    labelNames: ['version', 'build', 'node'],
    registers,
  }).set({ version, build, node: process.version }, 1);
  for (const reading of readings) {
    if ('read' in reading) addReading(registry, reading);
    else addReadingOfEach(registry, reading);
  }
  app.addHook('onResponse', (request, reply, next) => {
    const { method, problem } = request;
    if (problem !== null) problems.inc({ code: problem });
    const labels = { method, route: groupOf(routeOf(request)), status: reply.statusCode };
    if (!isEventStream(reply)) durations.observe(labels, reply.elapsedTime / 1000);
    next();
  });
  let isWatched = false;
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    requireAccess(request, token);
    // Event-loop delay, memory, garbage collection: measured from the first time that somebody asks.
    if (!isWatched) collectDefaultMetrics({ register: registry });
    isWatched = true;
    void reply.header('cache-control', 'no-store').type(registry.contentType);
    return registry.metrics();
  });
  app.addHook('onClose', () => {
    registry.clear();
  });
  done();
});

function addReading(registry: Registry, { name, help, isCount = false, read }: Reading): void {
  const registers = [registry];
  if (isCount) {
    const counter: Counter = new Counter({
      name,
      help,
      registers,
      async collect() {
        const value = await read();
        counter.reset();
        counter.inc(value ?? 0);
      },
    });
    return;
  }
  const gauge: Gauge = new Gauge({
    name,
    help,
    registers,
    async collect() {
      const value = await read();
      if (value === null) gauge.remove();
      else gauge.set(value);
    },
  });
}

function addReadingOfEach(
  registry: Registry,
  { name, help, label, readEach }: ReadingOfEach,
): void {
  const gauge: Gauge = new Gauge({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    collect() {
      gauge.reset();
      for (const [of, value] of readEach()) gauge.set({ [label]: of }, value);
    },
  });
}

/** Every file of the pages is an address of its own; together they are enough. */
function groupOf(route: string): string {
  const isTold =
    route.startsWith('/api/') || ['/health', '/ready', '/metrics', 'none'].includes(route);
  return isTold ? route : 'pages';
}

/** It is answered for hours. */
function isEventStream(reply: FastifyReply): boolean {
  return String(reply.getHeader('content-type')).startsWith('text/event-stream');
}

/** @throws forbidden */
function requireAccess(request: FastifyRequest, token: string | null): void {
  const word = /^Bearer +(\S+)$/iu.exec(request.headers.authorization ?? '')?.[1];
  if (token === null ? isOwnAsking(request) : isSameWord(token, word ?? '')) return;
  throw new Problem(
    'forbidden',
    token === null
      ? {
          zh: '/metrics 只答复本机。要从别处读取，请设置 METRICS_TOKEN，并用 Authorization: Bearer 带上它。',
          en: '/metrics answers this machine alone. To read it from elsewhere, set METRICS_TOKEN and send it as Authorization: Bearer.',
        }
      : {
          zh: '/metrics 要用 Authorization: Bearer 带上 METRICS_TOKEN 所设的值。',
          en: '/metrics wants the value of METRICS_TOKEN as Authorization: Bearer.',
        },
  );
}
