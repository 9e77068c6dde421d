import { isIP } from 'node:net';
import { readDatabase, readReplicas } from './database-setting.ts';
import { SPOOL_LIMITS, type SpoolLimits } from './exporting/export-spool.ts';
import { FROZEN_LIMITS, type FrozenLimits } from './exporting/frozen-limits.ts';
import { LOG_LEVELS, type LogLevel } from './log-output.ts';
import { ANSWERS_MEGABYTES } from './plugins/answer-store.ts';
import { SettingError, withoutSecrets } from './setting-error.ts';

export interface Config {
  host: string;
  port: number;
  /** Path of the SQLite file, or address of the database of PostgreSQL (`postgres://…`). */
  database: string;
  /** Addresses of its replicas, from which may be read; a file has none. */
  readUrls: readonly string[];
  /** Somebody says which one it is: one that is not there is then not made by itself. */
  isDatabaseNamed: boolean;
  /** What the first start loads, where it is not what the program comes with. */
  dataFolder: string | null;
  /** Proxies whose word for the client's address and for https counts: addresses, commas between. */
  trustedProxies: string;
  /** How often one address or account may ask. */
  requestsPerMinute: number;
  /** How much room answers may take that are kept to be sent again. */
  answersMegabytes: number;
  /** How much may be frozen, and how long it stays. */
  frozen: FrozenLimits;
  /** How much exports that were written may take, and for how long they are kept. */
  spool: SpoolLimits;
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

/**
 * Reads HOST, PORT, DATABASE_URL (a path, or `sqlite:` or `file:` before one, or `postgres://…`; without
 * it the usual place, which an installation sets as TONGBAO_DATABASE), DATABASE_READ_URLS (addresses,
 * commas between), TRUSTED_PROXIES, REQUESTS_PER_MINUTE, ANSWERS_MEGABYTES, FROZEN_MEGABYTES,
 * FROZEN_PER_DAY, FROZEN_MEGABYTES_PER_DAY, FROZEN_DAYS, SPOOL_MEGABYTES, SPOOL_HOURS, LOG_LEVEL,
 * METRICS_TOKEN, SITE_URL, ALLOWED_HOSTS, HSTS_DAYS and LISTENERS_PER_ADDRESS; DATA, which the first
 * start alone takes.
 * @throws SettingError
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const database = readDatabase(env);
  return {
    host: readHost(env['HOST'] ?? '127.0.0.1'),
    port: readPort(env['PORT'] ?? '3000'),
    database,
    readUrls: readReplicas(env['DATABASE_READ_URLS'], database),
    isDatabaseNamed: env['DATABASE_URL'] !== undefined,
    dataFolder: readData(env['DATA']),
    trustedProxies: readProxies(env['TRUSTED_PROXIES'] ?? 'loopback'),
    requestsPerMinute: readCount('REQUESTS_PER_MINUTE', env, 600),
    answersMegabytes: readCount('ANSWERS_MEGABYTES', env, ANSWERS_MEGABYTES),
    frozen: {
      megabytes: readCount('FROZEN_MEGABYTES', env, FROZEN_LIMITS.megabytes),
      perDay: readCount('FROZEN_PER_DAY', env, FROZEN_LIMITS.perDay),
      megabytesPerDay: readCount('FROZEN_MEGABYTES_PER_DAY', env, FROZEN_LIMITS.megabytesPerDay),
      days: readCount('FROZEN_DAYS', env, FROZEN_LIMITS.days),
    },
    spool: {
      megabytes: readCount('SPOOL_MEGABYTES', env, SPOOL_LIMITS.megabytes),
      hours: readCount('SPOOL_HOURS', env, SPOOL_LIMITS.hours),
    },
    logLevel: readLogLevel(env['LOG_LEVEL'] ?? 'warn'),
    metricsToken: readToken('METRICS_TOKEN', env),
    siteUrl: readSite(env['SITE_URL']),
    allowedHosts: readHosts(env['ALLOWED_HOSTS'], env['SITE_URL']),
    hstsDays: env['HSTS_DAYS'] === undefined ? null : readCount('HSTS_DAYS', env, 0),
    listenersPerAddress: readCount('LISTENERS_PER_ADDRESS', env, 20),
  };
}

/** An empty one would listen everywhere, which nobody means by it. */
function readHost(text: string): string {
  if (/^[^\s/]+$/u.test(text)) return text;
  throw new SettingError(
    `HOST 应是一个地址或主机名，如 127.0.0.1（只给本机）或 0.0.0.0（给各处），现在是“${withoutSecrets(text)}”。`,
  );
}

function readData(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (text.trim() !== '') return text;
  throw new SettingError(
    'DATA 应是一个文件夹的路径，里面有 dictionary/、releases/ 等，现在是空的。',
  );
}

function readPort(text: string): number {
  if (/^\d{1,5}$/u.test(text) && Number(text) <= 65_535) return Number(text);
  throw new SettingError(`PORT 应是 0 到 65535 的整数，如 3000，现在是“${text}”。`);
}

function readSite(text: string | undefined): string | null {
  if (text === undefined) return null;
  const { protocol, origin, href } = URL.canParse(text) ? new URL(text) : new URL('none:');
  if (/^https?:$/u.test(protocol) && href === `${origin}/`) return origin;
  throw new SettingError(
    `SITE_URL 应是网站的地址，不带路径，如 https://tongbao.example，现在是“${withoutSecrets(text)}”。`,
  );
}

/** Names with or without a port; they say something only beside the name of the site. */
function readHosts(text: string | undefined, siteUrl: string | undefined): string[] {
  if (text === undefined) return [];
  if (siteUrl === undefined)
    throw new SettingError('设了 ALLOWED_HOSTS，还要设 SITE_URL：网站自己的地址。');
  const hosts = text.split(',').map((one) => one.trim().toLowerCase());
  const wrong = hosts.find((one) => !URL.canParse(`http://${one}`) || /[/?#@\s]|^$/u.test(one));
  if (wrong === undefined) return hosts;
  throw new SettingError(
    `ALLOWED_HOSTS 应是主机名，用逗号隔开，如 tongbao,10.0.0.5:8080，其中“${withoutSecrets(wrong)}”不是。`,
  );
}

/** What it is stays unsaid, also where it can't be used. */
function readToken(name: string, env: NodeJS.ProcessEnv): string | null {
  const text = env[name];
  if (text === undefined || /^[!-~]{16,200}$/u.test(text)) return text ?? null;
  throw new SettingError(`${name} 应是 16 到 200 个英文字母、数字和符号，没有空格。`);
}

function readLogLevel(text: string): LogLevel {
  const level = LOG_LEVELS.find((one) => one === text);
  if (level) return level;
  throw new SettingError(`LOG_LEVEL 只能是 ${LOG_LEVELS.join('、')}，现在是“${text}”。`);
}

function readCount(name: string, env: NodeJS.ProcessEnv, usual: number): number {
  const text = env[name] ?? String(usual);
  if (/^[1-9]\d{0,8}$/u.test(text)) return Number(text);
  throw new SettingError(`${name} 应是 1 到 999999999 的整数，现在是“${text}”。`);
}

/** `loopback`, or addresses and networks: `10.0.0.5, 10.1.0.0/16`. */
function readProxies(text: string): string {
  const proxies = text.split(',').map((one) => one.trim());
  const wrong = proxies.find((one) => one !== 'loopback' && isIP(one.replace(/\/\d+$/u, '')) === 0);
  if (wrong === undefined) return proxies.join(',');
  throw new SettingError(
    `TRUSTED_PROXIES 应是 loopback，或用逗号隔开的地址和网段，如 10.0.0.5,10.1.0.0/16，其中“${withoutSecrets(wrong)}”不是。`,
  );
}
