import { describe, expect, test } from 'vitest';
import { readConfig } from '#server/config.ts';

describe('the configuration', () => {
  test('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      dataFolder: null,
      database: 'var/tongbao.sqlite',
      readUrls: [],
      isDatabaseNamed: false,
      trustedProxies: 'loopback',
      requestsPerMinute: 600,
      answersMegabytes: 64,
      frozen: { megabytes: 1024, perDay: 100, megabytesPerDay: 30, days: 90 },
      spool: { megabytes: 1024, hours: 24 },
      logLevel: 'warn',
      metricsToken: null,
      siteUrl: null,
      allowedHosts: [],
      hstsDays: null,
      listenersPerAddress: 20,
    });
  });

  test('is what the environment says', () => {
    const env = {
      HOST: '0.0.0.0',
      PORT: '8080',
      DATABASE_URL: '/srv/data.sqlite',
      TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16',
      REQUESTS_PER_MINUTE: '3000',
      ANSWERS_MEGABYTES: '32',
      FROZEN_MEGABYTES: '64',
      FROZEN_PER_DAY: '7',
      FROZEN_MEGABYTES_PER_DAY: '3',
      FROZEN_DAYS: '365',
      SPOOL_MEGABYTES: '256',
      SPOOL_HOURS: '6',
      LOG_LEVEL: 'info',
      METRICS_TOKEN: 'sixteen-and-more',
      SITE_URL: 'https://Tongbao.Example/',
      ALLOWED_HOSTS: 'tongbao, 10.0.0.5:8080',
      HSTS_DAYS: '365',
      LISTENERS_PER_ADDRESS: '60',
      DATA: '/srv/data',
    };
    expect(readConfig(env)).toEqual({
      host: '0.0.0.0',
      port: 8080,
      dataFolder: '/srv/data',
      database: '/srv/data.sqlite',
      readUrls: [],
      isDatabaseNamed: true,
      trustedProxies: '10.0.0.5,10.1.0.0/16',
      requestsPerMinute: 3000,
      answersMegabytes: 32,
      frozen: { megabytes: 64, perDay: 7, megabytesPerDay: 3, days: 365 },
      spool: { megabytes: 256, hours: 6 },
      logLevel: 'info',
      metricsToken: 'sixteen-and-more',
      siteUrl: 'https://tongbao.example',
      allowedHosts: ['tongbao', '10.0.0.5:8080'],
      hstsDays: 365,
      listenersPerAddress: 60,
    });
  });

  test('takes the place of an installation for the usual one', () => {
    const { database, isDatabaseNamed } = readConfig({ TONGBAO_DATABASE: '/opt/a.sqlite' });
    expect([database, isDatabaseNamed]).toEqual(['/opt/a.sqlite', false]);
  });

  test.for([
    { url: 'data.sqlite', file: 'data.sqlite' },
    { url: '/srv/数据/通报.sqlite', file: '/srv/数据/通报.sqlite' },
    { url: 'sqlite:data.sqlite', file: 'data.sqlite' },
    { url: 'sqlite:///srv/data.sqlite', file: '/srv/data.sqlite' },
    { url: 'file:data.sqlite', file: 'data.sqlite' },
    { url: 'file:///srv/a%20b.sqlite', file: '/srv/a b.sqlite' },
  ])('takes $url for a database', ({ url, file }) => {
    expect(readConfig({ DATABASE_URL: url }).database).toBe(file);
  });

  test.for([
    'postgres://localhost/tongbao',
    'postgresql://tongbao:se%40cret@db.example:6432/tongbao?sslmode=verify-full',
    'postgres://u:a,b@h/d',
    'postgres://tongbao@%2Fvar%2Frun%2Fpostgresql/tongbao',
    'postgres:///tongbao?host=/var/run/postgresql',
    'postgres://[::1]:5432/通报',
  ])('takes %s for a database as it stands', (url) => {
    expect(readConfig({ DATABASE_URL: url }).database).toBe(url);
  });

  test.for([
    { url: 'postgres:///tongbao', said: '没有主机' },
    { url: 'postgres://tongbao@/tongbao', said: '没有主机' },
    { url: 'postgres://h', said: '没有数据库的名字' },
    { url: 'postgres://h/', said: '没有数据库的名字' },
    { url: 'postgres://h/a/b', said: '没有数据库的名字' },
    { url: 'postgres://h:99999/d', said: '应如 postgres://' },
    { url: 'postgres://a,b/d', said: 'DATABASE_READ_URLS' },
    { url: 'postgres://a:5432,b:5432/d', said: 'DATABASE_READ_URLS' },
    { url: 'postgres:///d?host=a,b', said: 'DATABASE_READ_URLS' },
  ])('refuses $url: $said', ({ url, said }) => {
    expect(() => readConfig({ DATABASE_URL: url })).toThrow(/^DATABASE_URL /u);
    expect(() => readConfig({ DATABASE_URL: url })).toThrow(said);
  });

  test('reads from replicas of PostgreSQL', () => {
    const env = {
      DATABASE_URL: 'postgres://a/d',
      DATABASE_READ_URLS: 'postgres://b/d, postgres://c/d',
    };
    expect(readConfig(env).readUrls).toEqual(['postgres://b/d', 'postgres://c/d']);
  });

  test.for(['postgres://b/d,', 'b:5432', 'postgres://b,postgres://c/d'])(
    'refuses “%s” for replicas, by name',
    (urls) => {
      const env = { DATABASE_URL: 'postgres://a/d', DATABASE_READ_URLS: urls };
      expect(() => readConfig(env)).toThrow(/^DATABASE_READ_URLS /u);
    },
  );

  test('an empty list of replicas names none, whatever the database', () => {
    expect(readConfig({ DATABASE_READ_URLS: '' }).readUrls).toEqual([]);
    expect(
      readConfig({ DATABASE_URL: 'postgres://a/d', DATABASE_READ_URLS: ' ' }).readUrls,
    ).toEqual([]);
  });

  test('refuses replicas of a file', () => {
    const refusal = /^设了 DATABASE_READ_URLS，DATABASE_URL 就要是 PostgreSQL/u;
    expect(() => readConfig({ DATABASE_READ_URLS: 'postgres://b/d' })).toThrow(refusal);
  });

  test.for(['https://example.org/data.sqlite', 'file://host/data.sqlite', 'sqlite:', ''])(
    'refuses “%s” for a database, by name',
    (url) => {
      expect(() => readConfig({ DATABASE_URL: url })).toThrow(/^DATABASE_URL /u);
    },
  );

  test.for([
    { url: 'postgres://u:secret@h', said: 'postgres://…@h' },
    { url: 'postgres://u:se@cret@h', said: 'postgres://…@h' },
    { url: 'postgres://u:se/cret?x@h/d', said: 'postgres://…@h/d' },
    { url: 'postgres://a,b/d?user=u&password=secret', said: 'postgres://a,b/d?…' },
    { url: 'mysql://h/d?user=u&password=secret', said: 'mysql://h/d?…' },
    { url: 'file://u:secret@h/d', said: 'file://…@h/d' },
  ])('never repeats the password in $url', ({ url, said }) => {
    expect(() => readConfig({ DATABASE_URL: url })).toThrow(`现在是“${said}”`);
  });

  test.for([
    { HOST: 'http://u:secret@h' },
    { SITE_URL: 'https://u:secret@h/' },
    { SITE_URL: 'https://h', ALLOWED_HOSTS: 'u:secret@h' },
    { TRUSTED_PROXIES: 'http://u:secret@10.0.0.5' },
    { DATABASE_URL: 'postgres://a/d', DATABASE_READ_URLS: 'http://u:secret@b/d' },
  ])('nor that in any other address: %j', (env) => {
    expect(() => readConfig(env)).toThrow(/^(?!.*secret).*“.*…@.*”/u);
  });

  test('names the setting that is wrong, which an installation’s may be', () => {
    expect(() => readConfig({ TONGBAO_DATABASE: 'ftp://a/b' })).toThrow(/^TONGBAO_DATABASE /u);
  });

  test.for(['', ' ', 'http://a', 'a b'])('refuses “%s” for where to listen', (host) => {
    expect(() => readConfig({ HOST: host })).toThrow(/^HOST .*“/u);
  });

  test.for(['', 'proxy.example', '10.0.0', '10.0.0.5,'])(
    'refuses “%s” for a proxy, by name',
    (proxies) => {
      expect(() => readConfig({ TRUSTED_PROXIES: proxies })).toThrow(/^TRUSTED_PROXIES .*“/u);
    },
  );

  test.for(['0', '-5', '1.5', 'many', ''])('refuses “%s” for a limit, by name', (limit) => {
    const refusal = /^REQUESTS_PER_MINUTE .*“/u;
    expect(() => readConfig({ REQUESTS_PER_MINUTE: limit })).toThrow(refusal);
  });

  test.for([
    'tongbao.example',
    'ftp://tongbao.example',
    'https://a.example/tongbao',
    '',
    'https://a.example?x',
  ])('refuses “%s” for the site, by name', (url) => {
    expect(() => readConfig({ SITE_URL: url })).toThrow(/^SITE_URL .*“/u);
  });

  test.for(['', 'a,', 'a/b', 'http://a', 'a b'])('refuses “%s” for its other names', (hosts) => {
    const env = { SITE_URL: 'https://tongbao.example', ALLOWED_HOSTS: hosts };
    expect(() => readConfig(env)).toThrow(/^ALLOWED_HOSTS .*“/u);
    expect(() => readConfig({ ALLOWED_HOSTS: 'a' })).toThrow(
      /^设了 ALLOWED_HOSTS，还要设 SITE_URL/u,
    );
  });

  test.for(['http', '-1', '65536', '80.5', '', ' 80', '0x50', '1e3'])(
    'refuses “%s” for a port, by name',
    (port) => {
      expect(() => readConfig({ PORT: port })).toThrow(/^PORT .*“/u);
    },
  );

  test('refuses a level of the log that there is not, and names the levels', () => {
    expect(() => readConfig({ LOG_LEVEL: 'loud' })).toThrow(/^LOG_LEVEL .*warn.*“loud”/u);
  });

  test.for(['', 'too-short', 'with a space in it'])('refuses “%s” for a token, unsaid', (token) => {
    const read = () => readConfig({ METRICS_TOKEN: token });
    expect(read).toThrow('METRICS_TOKEN 应是 16 到 200 个英文字母、数字和符号，没有空格。');
  });
});
