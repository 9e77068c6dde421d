import { beforeAll, expect, test } from 'vitest';
import { checkAgainst } from '#domain/draft/check.ts';
import { expectBulletin, type Expectation } from '#domain/draft/expected.ts';
import { assertSpokenAlike } from '#test/support/said-alike.ts';
import { edit, realTruth, trueText } from './real-release.ts';
import { WRONG_FIGURES } from './seeded-errors.ts';
import { WRONG_WORDS } from './seeded-words.ts';

let expectation: Expectation;
let text = '';

beforeAll(async () => {
  const truth = await realTruth();
  expectation = expectBulletin(truth);
  text = trueText(truth);
});

const ERRORS = [
  ...WRONG_FIGURES,
  ...WRONG_WORDS,
  { name: 'nothing of the bulletin', from: /[^]*/u, to: '今天天气很好。' },
  { name: 'the first part left out', from: /^一、[^]*?(?=二、)/u, to: '' },
  { name: 'a title left out', from: '二、责任部门\n', to: '' },
  { name: 'a number twice', from: '（三）浮梁县', to: '（二）浮梁县' },
  { name: 'a number skipped', from: /4．限上贸易净增/u, to: '5．限上贸易净增' },
  { name: 'fewer decimals', from: /同比下降100\.0%/u, to: '同比下降100%' },
];

test.for(ERRORS)('$name is told in both languages', ({ from, to }) => {
  const draft = typeof from === 'string' ? edit(text, from, to) : text.replace(from, to);
  const { claims, missing, notes } = checkAgainst(draft, expectation);
  for (const claim of claims) assertSpokenAlike(claim, ['message', 'cause']);
  for (const one of [...missing, ...notes]) assertSpokenAlike(one, ['message']);
});

const TOLD = [
  {
    name: 'a figure of another region',
    from: '规上工业增加值同比增长4.5%',
    to: '规上工业增加值同比增长4.6%',
    message: /: the actual should be “同比增长4.5%”; the draft has “同比增长4.6%”\.$/u,
  },
  {
    name: 'a place in the text',
    from: '二、责任部门\n',
    to: '',
    message: /^The title “二、责任部门” is left out\.$/u,
  },
];

test.for(TOLD)('$name: $message', ({ from, to, message }) => {
  const { claims, notes } = checkAgainst(edit(text, from, to), expectation);
  const wrong = claims.filter(({ verdict }) => verdict === 'differs');
  const said = [...wrong, ...notes].map(({ messageEn }) => messageEn);
  expect(said).toEqual([expect.stringMatching(message)]);
});
