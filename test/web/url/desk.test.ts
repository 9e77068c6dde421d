import { describe, expect, test } from 'vitest';
import { deskLinks, readSignIn, signInHref } from '#lib/url/desk.ts';

const target = (to: string) => readSignIn(new URLSearchParams({ to })).to;

describe('where one goes after signing in', () => {
  test.for(['/', '/desk/me', '/desk/releases/2019-06?upload=1#a', '/rankings?release=2019-06'])(
    'is the page one came from: %s',
    (to) => {
      expect(target(to)).toBe(to);
      const [, query = ''] = signInHref(to).split('?');
      expect(readSignIn(new URLSearchParams(query)).to).toBe(to);
    },
  );

  test.for([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    'desk',
    '/.//evil.example',
    '/a/..//evil.example',
    '/sign-in?to=/sign-in',
    '/welcome',
    '',
  ])('is the desk and never elsewhere: %s', (to) => {
    expect(target(to)).toBe('/desk');
  });

  test('is left out where it is the desk', () => {
    expect(signInHref()).toBe('/sign-in');
  });
});

describe('the pages of the desk', () => {
  const labels = (rights: Parameters<typeof deskLinks>[1]) =>
    deskLinks('/desk', rights).map(({ label }) => label);

  test('are those that one’s rights allow', () => {
    expect(labels([])).toEqual(['工作台', '我的账号']);
    expect(labels(['read-drafts', 'enter'])).toEqual([
      '工作台',
      '导入记录',
      '字典',
      '台账',
      '模板',
      '我的账号',
    ]);
    expect(labels(['read-drafts', 'administer'])).toHaveLength(8);
  });

  const current = [
    { path: '/desk', label: '工作台' },
    { path: '/desk/releases/2019-06/load', label: '工作台' },
    { path: '/desk/loads', label: '导入记录' },
    { path: '/desk/loads/3', label: '导入记录' },
    { path: '/desk/dictionary/regions', label: '字典' },
    { path: '/desk/me', label: '我的账号' },
  ];

  test.for(current)('say where one is: $path', ({ path, label }) => {
    const links = deskLinks(path, ['read-drafts', 'administer']);
    expect(links.filter(({ isCurrent }) => isCurrent).map((link) => link.label)).toEqual([label]);
  });
});
