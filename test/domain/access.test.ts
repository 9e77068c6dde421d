import { expect, test } from 'vitest';
import { clearanceOf, isAbove, strictest } from '#domain/access.ts';

test.each([
  [null, 'public'],
  [{ roles: [] }, 'public'],
  [{ roles: ['viewer'] }, 'internal'],
  [{ roles: ['administrator'] }, 'internal'],
  [{ roles: ['viewer', 'officer'] }, 'restricted'],
  [{ roles: ['reviewer'] }, 'restricted'],
  [{ roles: ['publisher'] }, 'restricted'],
] as const)('%j sees figures up to %s', (actor, clearance) => {
  expect(clearanceOf(actor)).toBe(clearance);
});

test('a level is seen from its own clearance on', () => {
  expect(isAbove('internal', 'public')).toBe(true);
  expect(isAbove('internal', 'internal')).toBe(false);
  expect(isAbove('restricted', 'internal')).toBe(true);
  expect(isAbove('public', 'public')).toBe(false);
});

test('of two levels the stricter one holds', () => {
  expect(strictest('public', 'internal')).toBe('internal');
  expect(strictest('restricted', 'internal')).toBe('restricted');
});
