import { MISSING_REASONS } from '#domain/dictionary.ts';
import type { Period } from '#domain/period.ts';
import { toUnits } from '#server/store/figure.ts';
import type { FigureRow } from '#server/store/figures/figure-rows.ts';
import { FigureSorter } from '#server/store/figures/figure-sorter.ts';
import { toKey } from '#server/store/months.ts';
import type { ReleaseIndicatorTuple } from '#server/store/observation-writes.ts';
import type { ObservationRow } from '#server/tables/observation-row.ts';

/** Ids as the store knows them. */
export interface Keys {
  indicators: ReadonlyMap<string, number>;
  regions: ReadonlyMap<string, number>;
  releases: ReadonlyMap<string, number>;
}

/** Takes the figures of a tidy CSV as they come, and gives them in the order in which they are written. */
export class FigureBuffer {
  /** Each mark once, as rows point at them. */
  readonly marks: string[] = [];
  /** In the order in which they came. */
  readonly releaseKeys = new Set<number>();
  readonly #keys: Keys;
  readonly #sorter: FigureSorter;
  readonly #markNumbers = new Map<string, number>();
  readonly #periods = new Map<Period, number>();
  readonly #held = new Map<string, ReleaseIndicatorTuple>();
  /** Filled anew for each row. */
  readonly #row: FigureRow = {
    ...{ indicatorKey: 0, period: 0, regionKey: 0, units: 0, decimals: 0 },
    ...{ reason: 0, releaseKey: 0, sourceRow: 0, mark: 0 },
  };

  constructor(keys: Keys, folder: string) {
    this.#keys = keys;
    this.#sorter = new FigureSorter(folder);
  }

  add(observation: ObservationRow): void {
    const row = this.#row;
    const { indicators, regions, releases } = this.#keys;
    const { indicatorKey, period, releaseKey } = row;
    row.indicatorKey = indicators.get(observation.indicatorId) ?? 0;
    row.period = this.#periodOf(observation.period);
    row.regionKey = regions.get(observation.regionId) ?? 0;
    row.releaseKey = releases.get(observation.releaseId) ?? 0;
    row.units = toUnits(observation.value, observation.decimals) ?? NaN;
    row.decimals = observation.decimals;
    row.reason =
      observation.missingReason === null ? 0 : REASONS.indexOf(observation.missingReason) + 1;
    row.sourceRow = observation.row;
    row.mark = observation.noteMark === null ? 0 : this.#markOf(observation.noteMark);
    this.#sorter.add(row);
    const isAsBefore =
      row.indicatorKey === indicatorKey && row.period === period && row.releaseKey === releaseKey;
    if (!isAsBefore) this.#hold(row);
  }

  /** In portions of so many. */
  sorted(portion: number) {
    return this.#sorter.sorted(portion);
  }

  /** Which indicators releases hold over which periods. */
  held(): ReleaseIndicatorTuple[] {
    return [...this.#held.values()];
  }

  close(): void {
    this.#sorter.close();
  }

  #hold({ releaseKey, indicatorKey, period }: FigureRow): void {
    this.releaseKeys.add(releaseKey);
    this.#held.set(`${releaseKey} ${indicatorKey} ${period}`, [releaseKey, indicatorKey, period]);
  }

  /** The reader gives all rows of a period the same one. */
  #periodOf(period: Period): number {
    const key = this.#periods.get(period) ?? toKey(period);
    this.#periods.set(period, key);
    return key;
  }

  #markOf(mark: string): number {
    const known = this.#markNumbers.get(mark);
    if (known !== undefined) return known;
    this.marks.push(mark);
    this.#markNumbers.set(mark, this.marks.length);
    return this.marks.length;
  }
}

const REASONS: readonly string[] = MISSING_REASONS;
