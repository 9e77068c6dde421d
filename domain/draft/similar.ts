/**
 * Whether two names differ by little: most pairs of neighbouring letters are in both.
 * @example isSimilar('地区生产总直', '地区生产总值') // true
 */
export function isSimilar(a: string, b: string): boolean {
  const [pairsA, pairsB] = [pairsOf(a), pairsOf(b)];
  const common = [...pairsA].filter((pair) => pairsB.has(pair)).length;
  return (2 * common) / Math.max(1, pairsA.size + pairsB.size) >= 0.6;
}

function pairsOf(text: string): Set<string> {
  const letters = [...text];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`));
}
