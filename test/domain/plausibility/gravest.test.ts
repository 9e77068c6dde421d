import { expect, test } from 'vitest';
import { gatherGravest } from '#domain/plausibility/gravest.ts';
import { implausibilities } from '#domain/plausibility/implausibilities.ts';
import { openJudge } from '#domain/plausibility/judge.ts';
import { dictionaryWith, month, monthly, sampleCell, STEADY } from './sample-series.ts';

const dictionary = dictionaryWith({});
const regions = ['east', 'west', 'north'];
const history = regions.flatMap((regionId) =>
  monthly(STEADY, { from: '2018-01', period: month, regionId }),
);
// The series ends at 12.4: 16.0 is a jump, 21.3 has two digits the wrong way round, 13.0 is usual.
const fresh = ['16.0', '21.3', '13.0'].map((printed, index) =>
  sampleCell(printed, month('2019-01'), { regionId: regions[index] ?? '' }),
);
const context = { dictionary, release: fresh };

test('portions of regions are judged as all of them together', () => {
  const gravest = gatherGravest(10, dictionary);
  const judge = openJudge(fresh, context);
  for (const cell of fresh) {
    const own = history.filter(({ regionId }) => regionId === cell.regionId);
    gravest.add(judge([cell], own));
  }
  const all = implausibilities(fresh, history, context);
  expect(all.map(({ code }) => code)).toEqual(['digits-swapped', 'jump']);
  expect(gravest.close()).toEqual({ total: 2, list: all });
});

test('of many the gravest are kept, and all are counted', () => {
  const gravest = gatherGravest(1, dictionary);
  const judge = openJudge(fresh, context);
  for (const cell of fresh) gravest.add(judge([cell], history));
  expect(gravest.close()).toMatchObject({ total: 2, list: [{ code: 'digits-swapped' }] });
});
