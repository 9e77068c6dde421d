import type { Drawing, Shape } from './shapes.ts';
import { textWidth } from '#charts/text-width.ts';

/** A table of words and figures; the first column names the rows. */
export interface ValueTable {
  heads: readonly string[];
  rows: readonly (readonly string[])[];
}

const SIZE = 11;
const LINE = 18;
const PAD = 14;

/** The figures under a chart, aligned right; a table wider than the sheet goes on below, under its first column. */
export function composeValues({ heads, rows }: ValueTable, width: number): Drawing {
  if (rows.length === 0) return { width, height: 0, shapes: [] };
  const needed = heads.map(
    (head, at) =>
      PAD +
      Math.max(...[head, ...rows.map((row) => row[at] ?? '')].map((text) => textWidth(text, SIZE))),
  );
  const shapes: Shape[] = [];
  let y = 0;
  for (const columns of splitColumns(needed, width)) {
    const widths = stretch(needed, columns, width);
    for (const [index, cells] of [heads, ...rows].entries()) {
      y += LINE;
      shapes.push(...writeRow(cells, { columns, widths, y: y - 5, isHead: index === 0 }));
      const ink = index === 0 ? 'rule' : 'line';
      shapes.push({ kind: 'path', d: `M0 ${y}H${width}`, stroke: ink });
    }
    y += LINE / 2;
  }
  return { width, height: y, shapes };
}

/** The columns of a part take the whole width: what is left over is shared out between them. */
function stretch(widths: readonly number[], columns: readonly number[], width: number): number[] {
  const used = columns.reduce((sum, at) => sum + (widths[at] ?? 0), 0);
  const more = Math.max(0, width - used) / Math.max(1, columns.length - 1);
  return widths.map((own, at) => (at === 0 ? own : own + more));
}

/** Columns that stand together on the sheet; each part begins with the first, which names the rows. */
function splitColumns(widths: readonly number[], width: number): number[][] {
  const [first = 0] = widths;
  const parts: number[][] = [];
  let [part, used]: [number[], number] = [[0], first];
  for (const [at, own] of widths.entries()) {
    if (at === 0) continue;
    if (part.length > 1 && used + own > width) {
      parts.push(part);
      [part, used] = [[0], first];
    }
    part.push(at);
    used += own;
  }
  return [...parts, part];
}

interface RowPlace {
  columns: readonly number[];
  widths: readonly number[];
  y: number;
  isHead: boolean;
}

function writeRow(cells: readonly string[], { columns, widths, y, isHead }: RowPlace): Shape[] {
  let x = 0;
  return columns.map((at) => {
    const own = widths[at] ?? 0;
    const isName = at === 0;
    const place = isName ? x : x + own;
    x += own;
    return {
      kind: 'text',
      x: place,
      y,
      text: cells[at] ?? '',
      ink: isHead ? 'soft' : 'ink',
      size: SIZE,
      anchor: isName ? 'start' : 'end',
    };
  });
}
