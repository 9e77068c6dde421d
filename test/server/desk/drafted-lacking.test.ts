import { expect, test } from 'vitest';
import { seenOf } from '#server/desk/drafted-lacking.ts';

test('warnings that were too many to be kept are counted with those that were', () => {
  const warnings = JSON.stringify([{ code: 'jump' }, { code: 'unlisted', count: 7 }]);
  expect(seenOf({ warnings })).toEqual({ warnings: 8, lacking: [] });
});
