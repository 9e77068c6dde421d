import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';
import { FROZEN_LIMITS, type FrozenLimits } from './exporting/frozen-limits.ts';
import { LOG_LEVELS, type LogLevel } from './log-output.ts';

export interface Config {
  host: string;
  port: number;
  /** Path of the SQLite file. */
  databaseFile: string;
  /** Somebody says which file it is: one that is not there is then not made by itself. */
  isDatabaseNamed: boolean;
  /** Proxies whose word for the client's address and for https counts: addresses, commas between. */
  trustedProxies: string;
  /** How often one address or account may ask. */
  requestsPerMinute: number;
  /** How much may be frozen, and how long it stays. */
  frozen: FrozenLimits;
  /** What is logged: this and what is worse. */
  logLevel: LogLevel;
  /** By which `/metrics` is read from another machine; null: only from this one. */
  metricsToken: string | null;
  /** Where the site is, without a path; null: wherever it is asked. */
  siteUrl: string | null;
  /** Other names by which it may be asked. */
  allowedHosts: readonly string[];
  /** How long browsers may come by https alone; null: it is not said. */
  hstsDays: number | null;
  /** How many of one address may wait for events. */
  listenersPerAddress: number;
}

/** A setting that can't be used: the message names it and says what it should be. */
export class SettingError extends Error {}

/**
 * Reads HOST, PORT, DATABASE_URL (a path, or `sqlite:` or `file:` before one; without it the usual
 * place, which an installation sets as TONGBAO_DATABASE), TRUSTED_PROXIES, REQUESTS_PER_MINUTE,
 * FROZEN_MEGABYTES, FROZEN_PER_DAY, FROZEN_MEGABYTES_PER_DAY, FROZEN_DAYS, LOG_LEVEL, METRICS_TOKEN,
 * SITE_URL, ALLOWED_HOSTS, HSTS_DAYS and LISTENERS_PER_ADDRESS.
 * @throws SettingError
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new SettingError(`PORT must be a whole number from 0 to 65535, not “${env['PORT']}”.`);
  }
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port,
    databaseFile: readDatabaseUrl(
      env['DATABASE_URL'] ?? env['TONGBAO_DATABASE'] ?? 'var/tongbao.sqlite',
    ),
    isDatabaseNamed: env['DATABASE_URL'] !== undefined,
    trustedProxies: readProxies(env['TRUSTED_PROXIES'] ?? 'loopback'),
    requestsPerMinute: readCount('REQUESTS_PER_MINUTE', env, 600),
    frozen: {
      megabytes: readCount('FROZEN_MEGABYTES', env, FROZEN_LIMITS.megabytes),
      perDay: readCount('FROZEN_PER_DAY', env, FROZEN_LIMITS.perDay),
      megabytesPerDay: readCount('FROZEN_MEGABYTES_PER_DAY', env, FROZEN_LIMITS.megabytesPerDay),
      days: readCount('FROZEN_DAYS', env, FROZEN_LIMITS.days),
    },
    logLevel: readLogLevel(env['LOG_LEVEL'] ?? 'warn'),
    metricsToken: readToken('METRICS_TOKEN', env),
    siteUrl: readSite(env['SITE_URL']),
    allowedHosts: readHosts(env['ALLOWED_HOSTS'], env['SITE_URL']),
    hstsDays: env['HSTS_DAYS'] === undefined ? null : readCount('HSTS_DAYS', env, 0),
    listenersPerAddress: readCount('LISTENERS_PER_ADDRESS', env, 20),
  };
}

function readSite(text: string | undefined): string | null {
  if (text === undefined) return null;
  const { protocol, origin, href } = URL.canParse(text) ? new URL(text) : new URL('none:');
  if (/^https?:$/u.test(protocol) && href === `${origin}/`) return origin;
  throw new SettingError(
    `SITE_URL must be where the site is, without a path, as https://tongbao.example, not “${text}”.`,
  );
}

/** Names with or without a port; they say something only beside the name of the site. */
function readHosts(text: string | undefined, siteUrl: string | undefined): string[] {
  if (text === undefined) return [];
  if (siteUrl === undefined) throw new SettingError('ALLOWED_HOSTS needs SITE_URL beside it.');
  const hosts = text.split(',').map((one) => one.trim().toLowerCase());
  const wrong = hosts.find((one) => !URL.canParse(`http://${one}`) || /[/?#@\s]|^$/u.test(one));
  if (wrong === undefined) return hosts;
  throw new SettingError(`ALLOWED_HOSTS must be names with commas between, not “${wrong}”.`);
}

/** What it is stays unsaid, also where it can't be used. */
function readToken(name: string, env: NodeJS.ProcessEnv): string | null {
  const text = env[name];
  if (text === undefined || /^[!-~]{16,200}$/u.test(text)) return text ?? null;
  throw new SettingError(`${name} must be 16 to 200 letters, digits and signs without spaces.`);
}

function readLogLevel(text: string): LogLevel {
  const level = LOG_LEVELS.find((one) => one === text);
  if (level) return level;
  throw new SettingError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not “${text}”.`);
}

function readCount(name: string, env: NodeJS.ProcessEnv, usual: number): number {
  const text = env[name] ?? String(usual);
  if (/^[1-9]\d{0,8}$/u.test(text)) return Number(text);
  throw new SettingError(`${name} must be a whole number from 1, not “${text}”.`);
}

function readDatabaseUrl(url: string): string {
  if (url.startsWith('file://')) return fileURLToPath(url);
  const path = url.replace(/^(?:sqlite:(?:\/\/)?|file:)/u, '');
  if (path === '' || /^[a-z][a-z0-9+.-]+:\/\//iu.test(path)) {
    throw new SettingError(`DATABASE_URL must be the path of an SQLite file, not “${url}”.`);
  }
  return path;
}

/** `loopback`, or addresses and networks: `10.0.0.5, 10.1.0.0/16`. */
function readProxies(text: string): string {
  const proxies = text.split(',').map((one) => one.trim());
  const wrong = proxies.find((one) => one !== 'loopback' && isIP(one.replace(/\/\d+$/u, '')) === 0);
  if (wrong === undefined) return proxies.join(',');
  throw new SettingError(
    `TRUSTED_PROXIES must be “loopback” or addresses with commas between, not “${wrong}”.`,
  );
}
