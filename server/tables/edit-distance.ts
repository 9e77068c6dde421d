/**
 * How many letters must be added, dropped or changed to make one text of the other (Levenshtein).
 * @example editDistance('乐坪市', '乐平市') // 1
 */
export function editDistance(from: string, to: string): number {
  const target = [...to];
  let previous = Array.from({ length: target.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1];
    for (const [column, other] of target.entries()) {
      const changed = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      const added = (current[column] ?? 0) + 1;
      const dropped = (previous[column + 1] ?? 0) + 1;
      current.push(Math.min(changed, added, dropped));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
