import { describe, expect, test } from 'vitest';
import { listLicences } from '#scripts/bundle/licences.ts';
import { neededPackages } from '#scripts/bundle/needed-packages.ts';
import { readLock } from '#scripts/bundle/read-lock.ts';

describe('packages that are needed', () => {
  const packages = {
    '': {},
    'node_modules/a': { dependencies: { b: '1', c: '1' } },
    'node_modules/a/node_modules/b': { dependencies: { c: '2' } },
    'node_modules/a/node_modules/b/node_modules/c': {},
    'node_modules/b': {},
    'node_modules/c': { optionalDependencies: { '@x/y': '1', absent: '1' } },
    'node_modules/@x/y': {
      peerDependencies: { a: '1', d: '1' },
      peerDependenciesMeta: { d: { optional: true } },
    },
    'node_modules/d': {},
  };

  test('are found where Node finds them', () => {
    expect(neededPackages(packages, ['a'])).toEqual([
      'node_modules/@x/y',
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/a/node_modules/b/node_modules/c',
      'node_modules/c',
    ]);
  });

  test('must be there', () => {
    expect(() => neededPackages(packages, ['e'])).toThrow(/没有 本项目 所需的 e/u);
  });
});

describe('licences', () => {
  test('of all packages let them be passed on', async () => {
    const licences = listLicences(await readLock());
    expect(licences.length).toBeGreaterThan(100);
    expect(licences.filter(({ fault }) => fault !== null)).toEqual([]);
  });

  test.for([
    { license: 'MIT', isFree: true },
    { license: '(GPL-3.0 OR MIT)', isFree: true },
    { license: 'GPL-3.0', isFree: false },
    { license: 'SEE LICENSE IN LICENSE.txt', isFree: false },
    { license: undefined, isFree: false },
  ])('$license: $isFree', ({ license, isFree }) => {
    const one = { version: '1.0.0', ...(license !== undefined && { license }) };
    const [licence] = listLicences({ 'node_modules/one': one });
    expect(licence!.fault === null).toBe(isFree);
  });

  test('of what only tests need are not asked', () => {
    expect(listLicences({ 'node_modules/one': { dev: true } })).toEqual([]);
  });
});
