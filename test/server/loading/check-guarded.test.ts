import { expect, test } from 'vitest';
import { checkDraft } from '#domain/draft/check.ts';
import { checkDraftGuarded } from '#server/loading/check-guarded.ts';
import { realTruth, trueText } from '#test/domain/draft/real-release.ts';

test('a long draft is checked in a child, with the same result', async () => {
  const truth = await realTruth();
  const text = `${trueText(truth)}\n\n${'这是办公室自己的话。'.repeat(2500)}`;
  expect(text.length).toBeGreaterThan(20_000);
  expect(await checkDraftGuarded(text, truth)).toEqual({ value: checkDraft(text, truth) });
});
