import { expect, test } from 'vitest';
import { createServersLog } from '#server/servers-log.ts';
import type { ServerState } from '#server/store/postgres/server-state.ts';

const NO_CONNECTIONS = { open: 0, idle: 0, waiting: 0 };
const state = (name: string, told: Partial<ServerState>): ServerState => ({
  name,
  role: 'replica',
  load: 1,
  lagSeconds: 0,
  fault: null,
  isPassedOver: false,
  connections: NO_CONNECTIONS,
  ...told,
});
const primary = state('a', { role: 'primary' });
const away = state('a', { role: null, load: null, fault: 'no answer', isPassedOver: true });

test('what becomes of servers is told once each time', () => {
  const told: string[] = [];
  const note = (level: string) => (what: unknown, text?: string) => {
    const { server } = typeof what === 'object' ? (what as { server: string }) : { server: '' };
    told.push(`${level} ${server}${text ?? String(what)}`);
  };
  const tell = createServersLog({ info: note('info'), warn: note('warn'), error: note('error') });
  const after = (states: ServerState[] | null) => {
    tell(states);
    return told.splice(0);
  };
  expect(after(null)).toEqual([]);
  expect(after([primary, state('b', {})])).toEqual([
    'info a数据库的一台服务器可用',
    'info b数据库的一台服务器可用',
  ]);
  expect(after([primary, state('b', { lagSeconds: 0.2 })])).toEqual([]);
  expect(after([away, state('b', { isPassedOver: true })])).toEqual([
    'warn a数据库的一台服务器连不上',
    'warn b数据库的一台服务器暂不使用',
    'error 数据库没有可写的主库，只能读',
  ]);
  expect(after([away, state('b', { isPassedOver: true })])).toEqual([]);
  const rivals = [state('a', { role: 'rival' }), state('b', { role: 'rival' })];
  expect(after(rivals)).toContainEqual(expect.stringMatching(/^error .*有两台主库/u));
  expect(after(rivals)).toEqual([]);
  expect(after([away, state('b', { role: 'foreign', isPassedOver: true })])).toContainEqual(
    expect.stringMatching(/^error b.*DATABASE_READ_URLS/u),
  );
  expect(after([away, state('b', { role: 'former', isPassedOver: true })])).toContainEqual(
    expect.stringMatching(/^error b.*pg_rewind/u),
  );
  expect(after([away, state('b', { role: 'primary' })])).toEqual([
    'info b数据库的一台服务器可用',
    'info 数据库又有可写的主库',
  ]);
});
