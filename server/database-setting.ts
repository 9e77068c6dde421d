import { fileURLToPath } from 'node:url';
import { SettingError, withoutSecrets } from './setting-error.ts';
import { isPostgres } from './store/engine/place.ts';

const PREFIX = /^(?:sqlite:(?:\/\/)?|file:)/u;

/** DATABASE_URL, or the usual place, which an installation may name. @throws SettingError */
export function readDatabase(env: NodeJS.ProcessEnv): string {
  const name = env['DATABASE_URL'] === undefined ? 'TONGBAO_DATABASE' : 'DATABASE_URL';
  return readPlace(name, env[name] ?? 'var/tongbao.sqlite');
}

/**
 * Replicas of the database, from which may be read: addresses, commas between. Empty, as what starts
 * containers hands on what was not set, it names none. @throws SettingError
 */
export function readReplicas(text: string | undefined, database: string): string[] {
  if (text === undefined || text.trim() === '') return [];
  if (!isPostgres(database))
    throw new SettingError(
      '设了 DATABASE_READ_URLS，DATABASE_URL 就要是 PostgreSQL 的主库，如 postgres://tongbao@db1.example/tongbao；SQLite 的文件没有副本。',
    );
  return text.split(',').map((one) => {
    const url = one.trim();
    if (isPostgres(url)) return requireAddress('DATABASE_READ_URLS', url);
    throw new SettingError(
      `DATABASE_READ_URLS 应是 PostgreSQL 副本的网址，用逗号隔开，如 postgres://tongbao@db2.example/tongbao，其中“${withoutSecrets(url)}”不是。`,
    );
  });
}

/**
 * The path of a SQLite file, with or without `sqlite:` or `file:` before it, or the address of a database
 * of PostgreSQL. @param name of the setting or option @throws SettingError
 */
export function readPlace(name: string, text: string): string {
  if (isPostgres(text)) return requireAddress(name, text);
  const path = text.startsWith('file://') ? pathOfUrl(text) : text.replace(PREFIX, '');
  if (path !== '' && !/^[a-z][a-z0-9+.-]+:\/\//iu.test(path)) return path;
  throw new SettingError(
    `${name} 应是一个 SQLite 文件的路径，如 /srv/tongbao.sqlite，或 PostgreSQL 的网址，如 postgres://tongbao@db.example/tongbao，不能是别的数据库或网址，现在是“${withoutSecrets(text)}”。`,
  );
}

/** Empty for one that names no file of this machine. */
function pathOfUrl(url: string): string {
  try {
    return fileURLToPath(url);
  } catch {
    return '';
  }
}

/** What pg would guess (this machine, a database named as the user) has to be said. */
function requireAddress(name: string, url: string): string {
  const fault = faultOf(url);
  if (fault === null) return url;
  throw new SettingError(`${name} ${fault}，现在是“${withoutSecrets(url)}”。`);
}

function faultOf(url: string): string | null {
  const [authority = ''] = url.replace(/^[a-z]+:\/\//iu, '').split(/[/?#]/u);
  const host = authority.replace(/^.*@/u, '');
  const folder = URL.canParse(url) ? (new URL(url).searchParams.get('host') ?? '') : '';
  if (host.includes(',') || folder.includes(','))
    return '只能有一台主机，应是主库；只读的副本写在 DATABASE_READ_URLS 里，用逗号隔开';
  if (host === '' && folder === '')
    return '没有主机，应如 postgres://tongbao@db.example/tongbao；用本机的套接字，写作 postgres://tongbao@%2Fvar%2Frun%2Fpostgresql/tongbao';
  if (!URL.canParse(url))
    return '应如 postgres://tongbao@db.example:5432/tongbao；用户名和密码里的特殊字符要写成 %XX（# 写作 %23，@ 写作 %40，/ 写作 %2F）';
  if (!/^\/[^/]+$/u.test(new URL(url).pathname))
    return '没有数据库的名字，应如 postgres://tongbao@db.example/tongbao';
  return null;
}
