import { heldIndicators, type HeldIndicator } from '#server/store/release-indicators.ts';
import type { DataView } from './data-view.ts';

/** By the key of the release; what it holds stays as long as the view. */
const known = new WeakMap<DataView, Map<number, Promise<readonly HeldIndicator[]>>>();

/** The indicators that a release holds, and the months they run over there: asked for once for a view. */
export function heldBy(view: DataView, releaseKey: number): Promise<readonly HeldIndicator[]> {
  const own = known.get(view) ?? new Map<number, Promise<readonly HeldIndicator[]>>();
  known.set(view, own);
  const held = own.get(releaseKey) ?? heldIndicators(view.db, { releaseKey, asOf: view.asOf });
  own.set(releaseKey, held);
  held.catch(() => own.delete(releaseKey));
  return held;
}
