import { expect, test } from 'vitest';
import { sheetsOf } from '#lib/ui/paper/sheets.ts';

const regionsOf = (parts: number) => [
  { id: 'province', kind: 'wider' as const },
  { id: 'city', kind: 'city' as const },
  ...Array.from({ length: parts }, (_, no) => ({ id: String(no), kind: 'county' as const })),
];

test.each([
  // Seven fit beside the two that stand on each sheet.
  { parts: 7, sizes: [9] },
  { parts: 8, sizes: [6, 6] },
  { parts: 12, sizes: [8, 8] },
  // 100 on 15 sheets, at most 7 on each.
  { parts: 100, sizes: [...Array.from({ length: 14 }, () => 9), 4] },
])('$parts regions stand on sheets of at most nine columns', ({ parts, sizes }) => {
  const sheets = sheetsOf(regionsOf(parts), 9);
  expect(sheets.map(({ length }) => length)).toEqual(sizes);
  expect(new Set(sheets.flat().map(({ id }) => id)).size).toBe(parts + 2);
  expect(sheets.every(([first, second]) => first?.id === 'province' && second?.id === 'city')).toBe(
    true,
  );
});
