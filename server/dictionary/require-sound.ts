import { Problem } from '#server/problem.ts';
import type { DictionaryProblem } from '#server/schemas/dictionary-desk.ts';

/** @throws bad-dictionary telling the first problem, and how many there are */
export function requireSound(problems: readonly DictionaryProblem[]): void {
  const [first] = problems;
  if (!first) return;
  const more = problems.length - 1;
  throw new Problem('bad-dictionary', {
    zh: `${first.cure}${more > 0 ? `另有 ${more} 处，见“检查”。` : ''}`,
    en: `${first.cureEn}${more > 0 ? ` There are ${more} more: check it to see them.` : ''}`,
  });
}
