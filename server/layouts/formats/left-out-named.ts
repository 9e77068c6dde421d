import type { LeftOutCells } from '#domain/layout/sheet-reading.ts';

/** What was left out by what it is called, with how many: of a file without cells no places are told. */
export function leaveOutNamed(
  sheet: string | null,
  counts: ReadonlyMap<string, number>,
): LeftOutCells[] {
  return [...counts].map(([name, count]) => ({
    sheet,
    cells: [],
    why: {
      zh: `“${name}”由别的数算出，或是对它们的说明，不作为数导入（${count} 个）`,
      en: `“${name}” follows from other figures or says something of them, and is not kept as figures (${count})`,
    },
  }));
}
