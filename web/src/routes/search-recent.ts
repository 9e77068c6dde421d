/** What was opened by the search, newest first; kept in this browser. */
export interface Choice {
  kind: string;
  id: string;
}

const KEY = 'search.recent';
const MOST = 6;

/** @example addChoice([{ kind: 'page', id: 'data' }], { kind: 'region', id: 'leping' }).length // 2 */
export function addChoice(recent: readonly Choice[], { kind, id }: Choice): Choice[] {
  const others = recent.filter((one) => one.kind !== kind || one.id !== id);
  return [{ kind, id }, ...others].slice(0, MOST);
}

/** Whatever else may lie there reads as none. */
export function parseChoices(text: string | null): Choice[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isChoice).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function isChoice(value: unknown): value is Choice {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, id }: { kind?: unknown; id?: unknown } = value;
  return typeof kind === 'string' && typeof id === 'string';
}

export function readChoices(): Choice[] {
  try {
    return parseChoices(localStorage.getItem(KEY));
  } catch {
    // Storage may be forbidden; nothing is remembered then.
    return [];
  }
}

export function keepChoice(choice: Choice): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(addChoice(readChoices(), choice)));
  } catch {
    // As above.
  }
}
