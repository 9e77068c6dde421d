import { describe, expect, test } from 'vitest';
import { onSlots, slotName, slotsOf } from '#charts/slots.ts';
import { point, trend } from './fixtures.ts';

const leping = trend('leping', [point('2018-11', 8), point('2018-12', 8.1), point('2019-02', 9)]);

describe('the axis of time', () => {
  test('has an empty place between two years of cumulation, and none for a January without figures', () => {
    expect(slotsOf([leping]).map((slot) => slotName(slot, 'en'))).toEqual([
      'Jan–Nov 2018',
      '2018',
      '',
      'Jan–Feb 2019',
    ]);
  });

  test('runs on over New Year where months stand alone', () => {
    const month = (end: string) => ({ start: end, end, label: end });
    const points = ['2018-12', '2019-01'].map((end) => ({ ...point(end, 1), period: month(end) }));
    expect(slotsOf([trend('city', points)])).toHaveLength(2);
  });

  test('holds the periods of all lines, and a line has none where it lacks one', () => {
    const late = trend('late', [point('2018-12', 3)]);
    const slots = slotsOf([leping, late]);
    expect(onSlots(slots, late).map((one) => one?.value ?? null)).toEqual([null, 3, null, null]);
  });
});
