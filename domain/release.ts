import type { AccessLevel } from './access.ts';
import type { Period } from './period.ts';
import type { CompleteWithout } from './reported.ts';

/** One published set of tables with a nominal period. */
export interface ReleaseInfo {
  id: string;
  title: string;
  issuer: string;
  docNo: string | null;
  /** YYYY-MM-DD */
  publishedOn: string | null;
  period: Period;
  /** The office's own words before and after what is computed: paragraphs, one a line. */
  opening: string;
  closing: string;
  /** What annexes are called in the list of annexes, by their titles, where that is something else. */
  annexNames?: Readonly<Record<string, string>>;
  /** Absent: real. */
  synthetic?: Synthetic;
  /** Who may see its figures. Absent: everybody. */
  access?: AccessLevel;
  /** Absent: nobody is ranked while some of a group have not reported. */
  completeWithout?: CompleteWithout;
  /** The day on which its bulletin urges on tasks that are late. Absent or null: it has no such part. */
  urgedOn?: string | null;
}

/** Figures made up by a program, nobody's statistics. */
export interface Synthetic {
  /** What the program began from, where it says so. */
  seed: number | null;
}

/** What a thing of made-up figures carries in its name. */
export const SYNTHETIC_MARK = '（模拟数据）';

/**
 * The name of a thing that is made of a release.
 * @example markSynthetic('附件', { synthetic: { seed: 7 } }) // '附件（模拟数据）'
 */
export function markSynthetic(name: string, { synthetic }: Pick<ReleaseInfo, 'synthetic'>): string {
  return synthetic && !name.includes(SYNTHETIC_MARK) ? `${name}${SYNTHETIC_MARK}` : name;
}
