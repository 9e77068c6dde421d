import { beforeAll, describe, expect, test } from 'vitest';
import { checkAgainst, checkDraft } from '#domain/draft/check.ts';
import { expectBulletin, type Expectation } from '#domain/draft/expected.ts';
import type { Claim, DraftCheck } from '#domain/draft/types.ts';
import { edit, realTruth, trueText } from './real-release.ts';
import { WRONG_FIGURES } from './seeded-errors.ts';
import { WRONG_WORDS } from './seeded-words.ts';
import { TYPINGS } from './typing.ts';

let expectation: Expectation;
let text = '';

beforeAll(async () => {
  const truth = await realTruth();
  expectation = expectBulletin(truth);
  text = trueText(truth);
  expect(checkDraft(text, truth)).toEqual(check(text));
});

function check(draft: string): DraftCheck {
  return checkAgainst(draft, expectation);
}

function differences({ claims }: DraftCheck): string[] {
  return claims.filter(({ verdict }) => verdict === 'differs').map(lineOf);
}

function lineOf({ kind, text: said, expected, cause }: Claim): string {
  return `${kind}: ${said} → ${expected ?? 'null'}${cause === null ? '' : ` (${cause})`}`;
}

function unread({ claims }: DraftCheck): string[] {
  return claims.filter(({ verdict }) => verdict === 'not-understood').map((one) => one.text);
}

const QUIET = { differs: 0, missing: 0, notUnderstood: 0, notes: 0 };

describe('the bulletin of June 2019', () => {
  test('agrees in everything it says', () => {
    const { counts, claims } = check(text);
    expect(counts).toMatchObject({ ...QUIET, claims: 270, agrees: 270 });
    const wrong = claims.filter((one) => text.slice(one.start, one.end) !== one.text);
    expect(wrong).toEqual([]);
  });

  test('is marked in places that do not overlap', () => {
    const { claims } = check(text);
    const ends = claims.map(({ end }) => end);
    expect(claims.filter(({ start }, index) => start < (ends[index - 1] ?? 0))).toEqual([]);
  });

  test('says of each number where it comes from', () => {
    const { claims } = check(text);
    const figure = claims.find((one) => one.text === '同比下降69.1%')?.figure;
    expect(figure).toMatchObject({
      kind: 'actual',
      indicatorId: 'housing-sales-area',
      regionId: 'changjiang',
    });
  });

  test.for(TYPINGS)('may be typed otherwise: $name', ({ type }) => {
    const draft = type(text);
    expect(draft).not.toBe(text);
    expect(check(draft).counts).toMatchObject({
      ...QUIET,
      agrees: 270,
      claims: 270,
      notes: expect.any(Number) as number,
    });
  });
});

describe('an error is caught, alone, with its likely cause', () => {
  test.for([...WRONG_FIGURES, ...WRONG_WORDS])(
    '$name',
    ({ from, to, differs = [], missing = [] }) => {
      const result = check(edit(text, from, to));
      expect(differences(result)).toEqual(differs);
      expect(result.missing.map(({ message }) => message)).toEqual(missing);
      expect(unread(result)).toEqual([]);
    },
  );
});

describe('what is missing', () => {
  test('is said where it should stand, in full', () => {
    const line = '2．批发业商品销售额同比增长7.9%，与目标的差距为1.1个百分点。';
    const draft = edit(text, `\n${line}`, '');
    const [first, ...rest] = check(draft).missing;
    expect(rest).toEqual([]);
    expect(first?.text).toBe(line);
    expect(draft.slice(0, first?.after)).toMatch(/与目标的差距为74\.2个百分点$/);
  });

  test('can be a whole block', () => {
    const start = text.indexOf('（三）浮梁县');
    const draft = text.slice(0, start) + text.slice(text.indexOf('（四）乐平市'));
    const { missing, counts, notes } = check(draft);
    expect(missing.map(({ message }) => message)).toEqual(['漏了浮梁县一段。']);
    expect(missing[0]?.text.split('\n')).toHaveLength(6);
    expect(counts.differs).toBe(0);
    expect(notes.map(({ code }) => code)).toEqual(['numbering']);
  });

  test('can be a whole part', () => {
    const { missing } = check(text.slice(0, text.indexOf('\n二、')));
    expect(missing.map(({ message }) => message)).toEqual(['整个部分没有写：二、责任部门。']);
  });

  test('is everything in a text of something else', () => {
    const { missing, notes, counts } = check('今天天气很好。');
    expect(counts.claims).toBe(0);
    expect(missing).toHaveLength(2);
    expect(notes.map(({ code }) => code)).toEqual(['nothing-recognised']);
  });
});

test('two regions that changed places are two errors, not fifty', () => {
  const draft = edit(edit(text, '（一）昌江区', '（一）珠山 区'), '（二）珠山区', '（二）昌江区');
  expect(differences(check(draft))).toEqual([
    'region: 珠山 区 → 昌江区 (这一段的数是昌江区的。)',
    'region: 昌江区 → 珠山区 (这一段的数是珠山区的。)',
  ]);
});
