import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAgainst } from '#domain/draft/check.ts';
import { expectBulletin } from '#domain/draft/expected.ts';
import type { DraftCheck } from '#domain/draft/types.ts';
import { mutationsOf, type Mutation } from './mutations.ts';
import { releases } from './random-release.ts';
import { realTruth, trueText } from './real-release.ts';
import { TYPINGS } from './typing.ts';

/** What is wrong with a draft, in all its parts. */
function alarms({ claims, missing }: DraftCheck) {
  return [...claims.filter(({ verdict }) => verdict !== 'agrees'), ...missing];
}

/** Whether something is said to be wrong or missing in the sentence of an error, or right before it. */
function isCaught({ from, to }: Mutation, { claims, missing }: DraftCheck): boolean {
  return (
    claims.some((one) => one.verdict === 'differs' && one.start >= from && one.end <= to) ||
    missing.some(({ after }) => after >= from && after <= to)
  );
}

/** Far more than they take; a loaded machine is slow. */
const TIMEOUT = 120_000;

describe('the bulletin of any release', { timeout: TIMEOUT }, () => {
  test('raises no alarm', () => {
    fc.assert(
      fc.property(releases, (truth) => {
        const check = checkAgainst(trueText(truth), expectBulletin(truth));
        expect([...alarms(check), ...check.notes]).toEqual([]);
      }),
    );
  });

  test('raises none however it is typed', () => {
    const typings = fc.subarray([...TYPINGS], { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(releases, typings, (truth, chosen) => {
        const draft = chosen.reduce((text, { type }) => type(text), trueText(truth));
        expect(alarms(checkAgainst(draft, expectBulletin(truth)))).toEqual([]);
      }),
    );
  });

  test('with one error in it is caught where the error stands', () => {
    const picks = fc.array(fc.noBias(fc.nat()), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(releases, picks, (truth, chosen) => {
        const all = mutationsOf(truth);
        const expectation = expectBulletin(truth);
        for (const pick of chosen) {
          const mutation = all[pick % all.length]!;
          const check = checkAgainst(mutation.text, expectation);
          expect(isCaught(mutation, check), mutation.name).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is read from any other text without a fault', () => {
    const words = ['（一）', '1．', '昌江区', '地区生产总值', '同比增长', '7.5%', '，', '。', '\n'];
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(releases, text, (truth, draft) => {
        const { claims } = checkAgainst(draft, expectBulletin(truth));
        for (const { start, end, text: said } of claims) expect(draft.slice(start, end)).toBe(said);
      }),
    );
  });
});

describe('the bulletin of June 2019 with one error in it', { timeout: TIMEOUT }, () => {
  test('is caught where it stands, whatever the error', async () => {
    const truth = await realTruth();
    const expectation = expectBulletin(truth);
    // Of every indicator put for every other one in nineteen is enough.
    const all = mutationsOf(truth).filter(
      ({ name }, index) => !name.startsWith('indicator') || index % 19 === 0,
    );
    expect(all.length).toBeGreaterThan(800);
    const missed = all.filter((one) => !isCaught(one, checkAgainst(one.text, expectation)));
    expect(missed.map(({ name }) => name)).toEqual([]);
  });
});
