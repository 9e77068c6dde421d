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
  /** The office's own words before and after what is computed: paragraphs, one a line. */
  opening: string;
  closing: string;
}
