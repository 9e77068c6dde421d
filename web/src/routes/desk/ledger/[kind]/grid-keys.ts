export interface GridStep {
  down: number;
  right: number;
}

const PAGE = 10;
const STEPS: Readonly<Record<string, GridStep>> = {
  ArrowUp: { down: -1, right: 0 },
  ArrowDown: { down: 1, right: 0 },
  ArrowLeft: { down: 0, right: -1 },
  ArrowRight: { down: 0, right: 1 },
  PageUp: { down: -PAGE, right: 0 },
  PageDown: { down: PAGE, right: 0 },
  Home: { down: 0, right: -Infinity },
  End: { down: 0, right: Infinity },
};
const FAR: Readonly<Record<string, GridStep>> = {
  Home: { down: -Infinity, right: -Infinity },
  End: { down: Infinity, right: Infinity },
};

/** Where a key leads in a grid, as the WAI-ARIA practices have it; null: nowhere. */
export function stepOf({
  key,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>): GridStep | null {
  return (ctrlKey || metaKey ? FAR[key] : STEPS[key]) ?? null;
}
