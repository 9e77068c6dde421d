import { composeValues, type ValueTable } from './document-values.ts';
import type { Drawing, Ink, Shape } from './shapes.ts';
import { textWidth, wrapText } from '#charts/text-width.ts';

export interface LegendMark {
  mark: 'line' | 'dashed' | 'dotted' | 'box' | 'stroke';
  ink: Ink;
  text: string;
}

/** What a picture has to say for itself once it has left the page. */
export interface ChartAbout {
  title: string;
  /** Period and unit. */
  subtitle: string;
  legend: readonly LegendMark[];
  /** All figures that are drawn. */
  values: ValueTable;
  /** How to read it, what is left out and why. */
  notes: readonly string[];
  /** The printed release the figures are from. */
  source: string;
  /** Of the page. */
  address: string;
  /** That the figures are made up; null: they are real. */
  synthetic: string | null;
}

const MARGIN = 28;
const NARROWEST = 560;

/** A chart with everything that makes it a document: title, period, legend, values, source, address. */
export function composeDocument(about: ChartAbout, chart: Drawing): Drawing {
  const inner = Math.max(chart.width, NARROWEST);
  const shapes: Shape[] = [];
  let y = MARGIN;
  const write = (text: string, ink: Ink, size: number, isTitle = false) => {
    for (const line of wrapText(text, size, inner)) {
      y += Math.round(size * 1.45);
      const face = isTitle ? ({ face: 'song', isBold: true } as const) : {};
      shapes.push({ kind: 'text', x: MARGIN, y: y - size * 0.35, text: line, ink, size, ...face });
    }
  };
  if (about.synthetic !== null) write(about.synthetic, 'copper', 13);
  write(about.title, 'ink', 22, true);
  write(about.subtitle, 'soft', 13);
  const legend = composeLegend(about.legend, inner);
  y += 6;
  shapes.push({ kind: 'group', x: MARGIN, y, shapes: legend.shapes });
  y += legend.height + 10;
  shapes.push({ kind: 'group', x: MARGIN, y, shapes: chart.shapes });
  y += chart.height + 16;
  const values = composeValues(about.values, inner);
  shapes.push({ kind: 'group', x: MARGIN, y, shapes: values.shapes });
  y += values.height + 8;
  for (const note of about.notes) write(note, 'soft', 11);
  write(about.source, 'soft', 11);
  write(about.address, 'soft', 11);
  const [width, height] = [inner + 2 * MARGIN, y + MARGIN - 8];
  return {
    width,
    height,
    shapes: [{ kind: 'rect', x: 0, y: 0, width, height, fill: 'panel' }, ...shapes],
  };
}

const LEGEND_LINE = 20;
const MARK_WIDTH = 22;

function composeLegend(legend: readonly LegendMark[], width: number): Drawing {
  const shapes: Shape[] = [];
  let [x, y] = [0, 0];
  for (const { mark, ink, text } of legend) {
    const length = MARK_WIDTH + 6 + textWidth(text, 12) + 18;
    if (x > 0 && x + length > width) [x, y] = [0, y + LEGEND_LINE];
    shapes.push(drawMark(mark, ink, x, y + 9));
    shapes.push({ kind: 'text', x: x + MARK_WIDTH + 6, y: y + 13, text, ink: 'soft', size: 12 });
    x += length;
  }
  return { width, height: legend.length > 0 ? y + LEGEND_LINE : 0, shapes };
}

const DASHES = { line: undefined, dashed: '6 4', dotted: '2 3' } as const;

function drawMark(mark: LegendMark['mark'], ink: Ink, x: number, y: number): Shape {
  if (mark === 'box') {
    return { kind: 'rect', x, y: y - 6, width: MARK_WIDTH, height: 12, fill: ink, stroke: 'rule' };
  }
  if (mark === 'stroke') {
    return { kind: 'rect', x: x + 9, y: y - 7, width: 3, height: 14, fill: ink };
  }
  const dash = DASHES[mark];
  const d = `M${x} ${y}h${MARK_WIDTH}`;
  return { kind: 'path', d, stroke: ink, strokeWidth: 2, ...(dash !== undefined && { dash }) };
}
