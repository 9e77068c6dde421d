import type { CubeCategory } from '#server/formats/statistics/cube.ts';
import { readPeriod } from '#server/tables/printed-period.ts';
import { readPeriodCell, type PeriodCell } from '../words/period-cell.ts';
import { readTimeCode, type Frequency } from './time-code.ts';

/**
 * The months of a member of time. A code that writes both ends out is surest; then words that say from
 * January on (2021M02 may be called 2021年1-2月); then the code, and words alone.
 */
export function readTime(
  { code, label }: CubeCategory,
  frequency: Frequency | null,
): PeriodCell | null {
  const own = readTimeCode(code, frequency);
  if (own?.isInterval === true) return own;
  const words = label === null ? null : readWords(label, frequency);
  if (words?.months && words.year !== null && words.months.from !== words.months.to) return words;
  return own === null
    ? (words ?? readWords(code, frequency))
    : { ...own, span: words?.span ?? null };
}

function readWords(text: string, frequency: Frequency | null): PeriodCell | null {
  const code = readTimeCode(text, frequency);
  if (code !== null) return code.isInterval ? code : { ...code, span: null };
  const printed = readPeriod(text);
  if (printed === null) return readPeriodCell(text)[0] ?? null;
  const [year = 0, from = 0] = printed.start.split('-').map(Number);
  const [endYear = 0, to = 0] = printed.end.split('-').map(Number);
  const span = from === 1 && to > 1 ? 'cumulative' : null;
  return { year, months: { from, to }, endYear: endYear === year ? null : endYear, span };
}
