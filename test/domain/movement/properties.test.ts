import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardRow } from '#domain/board.ts';
import { decimal, toNumber } from '#domain/decimal.ts';
import { differ } from '#domain/movement/difference.ts';
import { places } from '#domain/movement/place.ts';
import { rankMoves } from '#domain/movement/rank-move.ts';
import { rankRegions } from '#domain/rank.ts';
import { sampleRow } from '../bulletin/sample-board.ts';

const REGIONS = ['east', 'west', 'north', 'park', 'port'];
type Better = 'higher' | 'lower';

/** Tenths, few of them different, so that many are equal. */
const tenths = fc.array(fc.integer({ min: -12, max: 12 }), { minLength: 5, maxLength: 5 });
const better = fc.constantFrom<Better>('higher', 'lower');

function rowOf(values: readonly number[], direction: Better): BoardRow {
  return sampleRow(
    { groupId: 'all', direction },
    REGIONS.map((id, index) => [id, ((values[index] ?? 0) / 10).toFixed(1)]),
  );
}

function rankOf(regionId: string, values: readonly number[], direction: Better): number {
  const contestants = REGIONS.map((id, index) => ({ regionId: id, value: values[index] ?? 0 }));
  const ranked = rankRegions(contestants, direction);
  return ranked.find((one) => one.regionId === regionId)?.rank ?? 0;
}

const replaced = (values: readonly number[], index: number, value: number) =>
  values.map((one, at) => (at === index ? value : one));

test('what one did and what the others did add up to the places gained', () => {
  fc.assert(
    fc.property(tenths, tenths, better, (then, now, direction) => {
      const moveOf = rankMoves(rowOf(now, direction), rowOf(then, direction));
      REGIONS.forEach((id, index) => {
        const { before, gained, own, others } = moveOf(id);
        const alone = rankOf(id, replaced(then, index, now[index] ?? 0), direction);
        expect(before).toBe(rankOf(id, then, direction));
        expect(own).toBe((before ?? 0) - alone);
        expect(others).toBe(alone - rankOf(id, now, direction));
        expect(gained).toBe((own ?? 0) + (others ?? 0));
      });
    }),
  );
});

test('between equal figures nothing moves', () => {
  fc.assert(
    fc.property(tenths, better, (values, direction) => {
      const moveOf = rankMoves(rowOf(values, direction), rowOf(values, direction));
      for (const id of REGIONS) expect(moveOf(id)).toMatchObject({ gained: 0, own: 0, others: 0 });
    }),
  );
});

test('better by what it takes gains the next place, by a unit less does not', () => {
  fc.assert(
    fc.property(tenths, better, (values, direction) => {
      const sign = direction === 'higher' ? 1 : -1;
      const placeOf = places(rowOf(values, direction));
      REGIONS.forEach((id, index) => {
        const { rank, toGain, nextBetter } = placeOf(id)!;
        if (toGain === null) {
          expect(rank).toBe(1);
          return;
        }
        const by = Number(decimal(toGain, 1).units);
        const at = (units: number) =>
          rankOf(id, replaced(values, index, (values[index] ?? 0) + sign * units), direction);
        expect(at(by)).toBe(nextBetter);
        expect(at(by - 1)).toBeGreaterThan(nextBetter ?? 0);
      });
    }),
  );
});

test('worse by what it can bear holds the place, by a unit more loses it', () => {
  fc.assert(
    fc.property(tenths, better, (values, direction) => {
      const sign = direction === 'higher' ? -1 : 1;
      const placeOf = places(rowOf(values, direction));
      REGIONS.forEach((id, index) => {
        const { rank, toHold } = placeOf(id)!;
        const at = (units: number) =>
          rankOf(id, replaced(values, index, (values[index] ?? 0) + sign * units), direction);
        if (toHold === null) {
          expect(at(1000)).toBe(rank);
          return;
        }
        const by = Number(decimal(toHold, 1).units);
        expect(at(by)).toBe(rank);
        expect(at(by + 1)).toBeGreaterThan(rank);
      });
    }),
  );
});

test('a difference added to what was gives what is', () => {
  const printed = fc.integer({ min: -9999, max: 9999 });
  fc.assert(
    fc.property(printed, printed, (now, then) => {
      const value = (units: number) => toNumber({ units: BigInt(units), scale: 1 });
      const { change } = differ(
        { value: value(now), decimals: 1 },
        { value: value(then), decimals: 1 },
      );
      expect(Number(decimal(change ?? 0, 1).units) + then).toBe(now);
    }),
  );
});
