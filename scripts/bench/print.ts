import type { Figure, Unit } from './figure.ts';

/** Right-aligned but for the last. */
const WIDTHS = [46, 11, 24, 11, 8, 17];

export const HEADS = row(['项目', '我们', '对照', '对照的', '倍数', '最低～最高', '说明']);

/** A line of the table of `HEADS`. */
export function printFigure(figure: Figure & { part: string }): string {
  const { part, what, unit, ours, isAtLeast = false, against, note = '' } = figure;
  const least = isAtLeast ? '>' : '';
  const held = against
    ? [
        against.name,
        show(against.theirs, unit),
        least + against.ratio.toFixed(2),
        `${against.lowest.toFixed(2)}～${against.highest.toFixed(2)}`,
      ]
    : ['', '', '', ''];
  return row([`${part} ${what}`, least + show(ours, unit), ...held, note]);
}

function row(cells: readonly string[]): string {
  const padded = cells.map((cell, index) => {
    const padding = ' '.repeat(Math.max(0, (WIDTHS[index] ?? 0) - width(cell)));
    return index === 0 ? cell + padding : WIDTHS[index] === undefined ? cell : padding + cell;
  });
  return padded.join('  ').trimEnd();
}

/** Han letters are two wide. */
function width(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);
}

function show(value: number, unit: Unit): string {
  switch (unit) {
    case 'ms':
      return showTime(value);
    case 'bytes':
      return showBytes(value);
    case 'share':
      return `${(value * 100).toFixed(1)} %`;
    case 'times':
      return value.toFixed(2);
    default:
      return unit satisfies never;
  }
}

/** @example showTime(1234) // '1.23 s' */
function showTime(ms: number): string {
  return ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : `${ms.toFixed(ms < 10 ? 2 : 1)} ms`;
}

/** @example showBytes(2048) // '2.0 KB' */
function showBytes(bytes: number): string {
  if (bytes < 1e3) return `${bytes.toFixed(1)} B`;
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e3).toFixed(1)} KB`;
}
