import { compareDecimals, type Decimal } from '../decimal.ts';
import type { Said } from '../said.ts';
import { listNames } from './names.ts';
import { chosenFor } from './readings.ts';
import { formatPoints } from './score/amounts.ts';
import type { Grade, Scheme } from './types.ts';

export interface Graded {
  grade: Grade | null;
  /** What is to be known of how it was found: that no printed grade holds the total, or two do. */
  said: Said | null;
  reading: string | null;
}

/**
 * The grade of a total. Printed bounds leave gaps (80–89, 90 and above) and overlap (60–79, 60 and
 * below): then the scheme says how they are read, and the grade says so.
 * @example gradeOf(scheme, 89.5).grade?.name // '良好', of bands read as half-open
 */
export function gradeOf(scheme: Scheme, total: Decimal): Graded {
  const printed = scheme.grades.filter((grade) => holds(grade, total));
  const { key, reading, said } = chosenFor(scheme, null, 'bands');
  const halfOpen = scheme.grades.find(
    ({ low }) => low === null || compareDecimals(low, total) <= 0,
  );
  if (printed.length === 1 && (key === 'printed' || printed[0] === halfOpen)) {
    return { grade: printed[0] ?? null, said: null, reading: null };
  }
  if (key === 'printed') {
    return { grade: null, said: sayPrinted(total, printed), reading };
  }
  return {
    grade: halfOpen ?? null,
    said: halfOpen
      ? sayRead(total, printed, { grade: halfOpen, read: said })
      : sayPrinted(total, printed),
    reading,
  };
}

const holds = ({ low, high }: Grade, total: Decimal): boolean =>
  (low === null || compareDecimals(low, total) <= 0) &&
  (high === null || compareDecimals(total, high) <= 0);

function sayPrinted(total: Decimal, printed: readonly Grade[]): Said {
  const points = formatPoints(total);
  if (printed.length === 0) {
    return { zh: `${points}分不在原文任何等次内`, en: `No printed grade holds ${points}` };
  }
  const names = listNames(printed.map(({ name }) => name));
  return {
    zh: `${points}分在原文的${names.zh}内都有`,
    en: `${points} is within several printed grades, ${names.en}`,
  };
}

function sayRead(
  total: Decimal,
  printed: readonly Grade[],
  { grade, read }: { grade: Grade; read: Said },
): Said {
  const found = sayPrinted(total, printed);
  return {
    zh: `${found.zh}；按${read.zh}读作“${grade.name}”`,
    en: `${found.en}; read as ${read.en}: “${grade.name}”`,
  };
}

/** The grade above, and how many points it takes to get there; null at the top. */
export function nextGrade(
  { grades }: Scheme,
  total: Decimal,
): { grade: Grade; low: Decimal } | null {
  const above = grades.flatMap((grade) =>
    grade.low && compareDecimals(grade.low, total) > 0 ? [{ grade, low: grade.low }] : [],
  );
  return above.at(-1) ?? null;
}
