import { read, type Reader } from '#lib/api/client.ts';
import type { Movement } from '#server/schemas/movement.ts';
import type { Overview } from '#server/schemas/overview.ts';
import type MatrixSection from './MatrixSection.svelte';
import type PlacesReport from './PlacesReport.svelte';

/** Here the region's page takes the place of the matrix. */
export const PHONE = 'screen and (max-width: 45rem)';

export const isPhone = () => typeof window !== 'undefined' && window.matchMedia(PHONE).matches;

/**
 * What stands below the league, ten times as much: it is asked for once it is wanted, which on a phone it
 * never is. What moved comes behind it, and may fail without the rest.
 */
export class MatrixLater {
  overview = $state.raw<Overview | null>(null);
  movement = $state.raw<Movement | null>(null);
  /** What draws it, fetched with it. */
  Section = $state.raw<typeof MatrixSection | null>(null);
  /** The same of what stands there as well where there are no targets. */
  Places = $state.raw<typeof PlacesReport | null>(null);
  /** The overview was asked for and did not come: why. */
  problem = $state.raw<unknown>(null);
  /** The matrix is drawn piece by piece. */
  readonly isOpening: boolean;
  readonly #hasEarlier: boolean;
  readonly #ask: { overview: () => Promise<Overview>; movement: () => Promise<Movement> };
  #asked: Promise<void> | null = null;

  constructor(
    reader: Reader,
    release: string,
    { hasEarlier, isOpening }: { hasEarlier: boolean; isOpening: boolean },
  ) {
    this.isOpening = isOpening;
    this.#hasEarlier = hasEarlier;
    this.#ask = {
      overview: () => read(reader, '/releases/:release/overview', { release }),
      movement: () => read(reader, '/releases/:release/movement', { release }),
    };
  }

  /** Once, however often it is wanted. */
  ask(): Promise<void> {
    this.#asked ??= this.#read();
    return this.#asked;
  }

  async #read(): Promise<void> {
    if (this.#hasEarlier) {
      void this.#ask
        .movement()
        .then((movement) => {
          this.movement = movement;
        })
        .catch(() => null);
    }
    try {
      const [overview, section] = await Promise.all([
        this.#ask.overview(),
        import('./MatrixSection.svelte'),
      ]);
      if (!overview.hasTargets) this.Places = (await import('./PlacesReport.svelte')).default;
      this.Section = section.default;
      this.overview = overview;
    } catch (problem) {
      this.problem = problem;
    }
  }
}
