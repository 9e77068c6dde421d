import { expect, test } from 'vitest';
import { nameScope, scopeOf } from '../../../web/src/routes/desk/accounts/scope-names.ts';

const LISTS = {
  departments: [
    { id: 'a', name: '甲局' },
    { id: 'b', name: '乙局' },
  ],
  regions: [{ id: 'dong', name: '东县' }],
};

test.each([
  { name: 'nothing limits', scope: null, words: '' },
  {
    name: 'departments',
    scope: { departmentIds: ['a', 'b'], regionIds: [] },
    words: '只填：甲局、乙局',
  },
  { name: 'both', scope: { departmentIds: ['a'], regionIds: ['dong'] }, words: '只填：甲局；东县' },
  { name: 'one that is gone', scope: { departmentIds: [], regionIds: ['xi'] }, words: '只填：xi' },
])('which lines an account enters is named: $name', ({ scope, words }) => {
  expect(nameScope(scope, LISTS)).toBe(words);
});

test('a form changes a copy', () => {
  const scope = { departmentIds: ['a'], regionIds: [] };
  const own = scopeOf({ scope });
  own.regionIds.push('dong');
  expect([scope.regionIds, scopeOf({ scope: null })]).toEqual([
    [],
    { departmentIds: [], regionIds: [] },
  ]);
});
