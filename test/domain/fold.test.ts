import { expect, test } from 'vitest';
import { foldText } from '#domain/fold.ts';

/** What folding means, without a way round it for texts that need none. */
function foldedAtLength(text: string): string {
  const plain = text.normalize('NFKC').replaceAll(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/gu, '');
  return plain.replaceAll(/[[【〔〖{]/gu, '(').replaceAll(/[\]】〕〗}]/gu, ')');
}

test('a letter is folded the same whether or not it could have been left as it is', () => {
  const letters = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code));
  expect(letters.filter((letter) => foldText(letter) !== foldedAtLength(letter))).toEqual([]);
  const behind = letters.filter(
    (letter) => foldText(`家${letter}`) !== foldedAtLength(`家${letter}`),
  );
  expect(behind).toEqual([]);
});

test.for([
  ['县 〔市、区〕', '县(市、区)'],
  ['规上工业增加值', '规上工业增加值'],
  ['ＧＤＰ［1］', 'GDP(1)'],
  ['8-8.5', '8-8.5'],
  ['\u200b8.1\n', '8.1'],
] as const)('%j is folded to %s', ([text, folded]) => {
  expect(foldText(text)).toBe(folded);
});
