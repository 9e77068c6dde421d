import type { FastifyServerOptions } from 'fastify';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

interface Output {
  isTTY?: boolean;
  write: (text: string) => unknown;
}

type Logger = Extract<FastifyServerOptions['logger'], object> & {
  stream: { write: (line: string) => void };
};

/**
 * The log: a JSON object a line for programs, a sentence a line for a person at a terminal. Headers,
 * bodies and query strings are never in it.
 */
export function logTo(output: Output, level: LogLevel): Logger {
  const write = (line: string) => {
    output.write(output.isTTY === true ? `${readableLine(line)}\n` : line);
  };
  return {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    // Fastify's own lines give the whole address, with what was typed.
    serializers: { req: ({ method }) => ({ method }), res: ({ statusCode }) => ({ statusCode }) },
    stream: { write },
  };
}

const LEVEL_NAMES: Readonly<Record<string, string>> = {
  fatal: '严重',
  error: '错误',
  warn: '警告',
  info: '消息',
};

interface Line {
  level?: unknown;
  time?: unknown;
  msg?: unknown;
  err?: unknown;
}

/** @example readableLine('{"level":"warn","time":"2026-01-05T08:00:00.000Z","msg":"请求太多","status":429}') // '2026-01-05T08:00:00.000Z 警告 请求太多 status=429' */
export function readableLine(json: string): string {
  const entry: unknown = JSON.parse(json);
  if (typeof entry !== 'object' || entry === null) return json.trimEnd();
  const { level, time, msg, err, ...rest }: Line = entry;
  const name = LEVEL_NAMES[String(level)] ?? String(level);
  const details = Object.entries(rest).map(([key, value]) => `${key}=${showValue(value)}`);
  const words = [time, name, msg].filter((part) => typeof part === 'string');
  const line = [...words, ...details].join(' ');
  return hasStack(err) ? `${line}\n${err.stack}` : line;
}

function showValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function hasStack(error: unknown): error is { stack: string } {
  return typeof error === 'object' && error !== null && 'stack' in error;
}
