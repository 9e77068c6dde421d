import type { Period } from './period.ts';

/** One published set of tables with a nominal period. */
export interface ReleaseInfo {
  id: string;
  title: string;
  issuer: string;
  docNo: string | null;
  /** YYYY-MM-DD */
  publishedOn: string | null;
  period: Period;
}
