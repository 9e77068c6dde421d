import { describe, expect, test } from 'vitest';
import { formatMoment } from '#lib/format/moment.ts';
import { stateOf } from '../../../web/src/routes/desk/accounts/state.ts';
import { nameBrowser } from '../../../web/src/routes/desk/me/browser-name.ts';

test('a moment is told in Beijing time, over midnight too', () => {
  expect(formatMoment('2026-03-02T01:05:00.000Z')).toBe('2026-03-02 09:05');
  expect(formatMoment('2026-03-02T16:00:00.000Z')).toBe('2026-03-03 00:00');
});

describe('an account', () => {
  const account = {
    name: 'li',
    displayName: '李明',
    roles: [],
    scope: null,
    isDisabled: false,
    hasPassword: true,
    createdAt: '2026-03-01T01:00:00.000Z',
  };
  const cases = [
    { name: 'that can sign in', change: {}, state: '在用' },
    { name: 'that is new', change: { hasPassword: false }, state: '未设密码' },
    { name: 'that is disabled', change: { isDisabled: true }, state: '已停用' },
  ];

  test.for(cases)('$name is said to be so', ({ change, state }) => {
    expect(stateOf({ ...account, ...change })).toBe(state);
  });
});

describe('where one is signed in', () => {
  const cases = [
    {
      name: 'Edge，Windows',
      agent:
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    },
    {
      name: 'Chrome，Linux',
      agent:
        'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36',
    },
    {
      name: 'Safari，iOS',
      agent:
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    },
    { name: '其他程序', agent: 'curl/8.0' },
    { name: '其他程序', agent: '' },
  ];

  test.for(cases)('is named: $name', ({ agent, name }) => {
    expect(nameBrowser(agent)).toBe(name);
  });
});
