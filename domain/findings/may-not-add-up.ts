import type { PrintedTable } from '../printed.ts';

const NOTE = /机械调整|不等于合计|不等于总计/u;

/** Whether the office says under a table that parts need not add up: 未作机械调整. */
export function mayNotAddUp(table: PrintedTable): boolean {
  return 'notes' in table && table.notes.some((note) => NOTE.test(note));
}
