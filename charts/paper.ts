import type { Chart, Sheet } from './chart.ts';
import { inked, type Ink } from './ink.ts';
import { NOTE_SIZE, wordsAt } from './marks.ts';
import { wrapText } from './text-width.ts';

/** What a picture has to say for itself once it has left the page. */
export interface About {
  title: string;
  /** Period and unit. */
  subtitle: string;
  /** The printed release that the figures are from, and where they are shown. */
  source: readonly string[];
  /** That the figures are made up; null: they are real. */
  synthetic: string | null;
}

const MARGIN = 28;
const TITLE_SIZE = 22;

/** A chart with what makes it a document: title, period and unit above it, source and address below. */
export function paperChart(
  build: (sheet: Sheet) => Chart,
  { title, subtitle, source, synthetic }: About,
  sheet: Sheet,
): Chart {
  const inner = { ...sheet, left: sheet.left + MARGIN, width: sheet.width - 2 * MARGIN };
  const marks: ReturnType<typeof wordsAt>[] = [];
  let y = sheet.top + MARGIN;
  const write = (text: string, ink: Ink, size: number, isTitle = false) => {
    const face = isTitle ? ({ face: 'song', isBold: true } as const) : {};
    for (const line of wrapText(text, size, inner.width)) {
      const height = Math.round(size * 1.5);
      marks.push(wordsAt({ x: inner.left, y: y + height / 2, text: line, ink, size, ...face }));
      y += height;
    }
  };
  if (synthetic !== null) write(synthetic, 'copper', 13);
  write(title, 'cobalt-deep', TITLE_SIZE, true);
  write(subtitle, 'soft', 13);
  const chart = build({ ...inner, top: y + 8 });
  y += 8 + chart.height + 10;
  for (const line of source) write(line, 'soft', NOTE_SIZE);
  const { graphic } = chart.option;
  return {
    height: y + MARGIN - 8 - sheet.top,
    option: {
      ...chart.option,
      backgroundColor: inked('panel'),
      graphic: [...(Array.isArray(graphic) ? (graphic as unknown[]) : []), ...marks],
    },
  };
}
