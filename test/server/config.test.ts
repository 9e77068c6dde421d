import { describe, expect, test } from 'vitest';
import { readConfig } from '#server/config.ts';

describe('the configuration', () => {
  test('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      dataFolder: null,
      databaseFile: 'var/tongbao.sqlite',
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
      databaseFile: '/srv/data.sqlite',
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
    const { databaseFile, isDatabaseNamed } = readConfig({ TONGBAO_DATABASE: '/opt/a.sqlite' });
    expect([databaseFile, isDatabaseNamed]).toEqual(['/opt/a.sqlite', false]);
  });

  test.for([
    { url: 'data.sqlite', file: 'data.sqlite' },
    { url: '/srv/数据/通报.sqlite', file: '/srv/数据/通报.sqlite' },
    { url: 'sqlite:data.sqlite', file: 'data.sqlite' },
    { url: 'sqlite:///srv/data.sqlite', file: '/srv/data.sqlite' },
    { url: 'file:data.sqlite', file: 'data.sqlite' },
    { url: 'file:///srv/a%20b.sqlite', file: '/srv/a b.sqlite' },
  ])('takes $url for a database', ({ url, file }) => {
    expect(readConfig({ DATABASE_URL: url }).databaseFile).toBe(file);
  });

  test.for([
    'postgres://localhost/tongbao',
    'https://example.org/data.sqlite',
    'file://host/data.sqlite',
    'sqlite:',
    '',
  ])('refuses “%s” for a database, by name', (url) => {
    expect(() => readConfig({ DATABASE_URL: url })).toThrow(/^DATABASE_URL /u);
  });

  test.for([
    { url: 'postgres://u:secret@h/d', said: 'postgres://…@h/d' },
    { url: 'postgres://u:se@cret@h/d', said: 'postgres://…@h/d' },
    { url: 'postgres://u:se/cret?x@h/d', said: 'postgres://…@h/d' },
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
