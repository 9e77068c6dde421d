/** Who imports whom, by path. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/**
 * Files that import one another, types too, each circle once and as it runs.
 * @example findCircles(new Map([['a.ts', ['b.ts']], ['b.ts', ['a.ts']]])) // ['a.ts → b.ts → a.ts']
 */
export function findCircles(imports: Imports): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    if (done.has(file)) return;
    const from = path.indexOf(file);
    if (from !== -1) {
      circles.push([...path.slice(from), file].join(' → '));
      return;
    }
    path.push(file);
    for (const taken of imports.get(file) ?? []) visit(taken);
    path.pop();
    done.add(file);
  };
  for (const file of imports.keys()) visit(file);
  return circles;
}
