import { expect, test } from 'vitest';
import { implausibilities } from '#domain/plausibility/implausibilities.ts';
import { dictionaryWith, sampleCell, toDate } from './sample-series.ts';

const dictionary = dictionaryWith({});
const halfYear = toDate('2019-06');
const published = sampleCell('11.0', halfYear);
const judge = (printed: string | null, elsewhere = [published]) => {
  const fresh = [sampleCell(printed, halfYear)];
  return implausibilities(fresh, [published], { dictionary, release: fresh, elsewhere });
};

test('a figure that another release has published otherwise is told with both values', () => {
  const [found, ...others] = judge('2');
  expect(others).toEqual([]);
  expect(found).toMatchObject({ code: 'republished', regionId: 'east', value: 2, candidate: null });
  expect(found?.sentence).toBe(
    '东县地区生产总值（2019年1-6月）已发布的是11.0%，将被改为2%。若不是修订，请不要这一期，或改正原表。',
  );
  expect(found?.sentenceEn).toContain('is published as 11.0% and would be replaced by 2%');
});

test.each<[what: string, printed: string | null, elsewhere: (typeof published)[], codes: string[]]>(
  [
    ['no figure in its place', null, [published], ['republished']],
    ['the same in other digits', '11', [published], []],
    ['what no other release has', '2', [], []],
    ['what was published without a figure', '2', [sampleCell(null, halfYear)], []],
  ],
)('%s', (_, printed, elsewhere, codes) => {
  expect(judge(printed, elsewhere).map(({ code }) => code)).toEqual(codes);
});
