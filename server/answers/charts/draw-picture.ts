import type { Chart, Sheet } from '#charts/chart.ts';
import { onPaper } from '#charts/ink.ts';
import { paperChart, type About } from '#charts/paper.ts';
import type { Language } from '#domain/language.ts';

export interface PictureSetting {
  width: number;
  language: Language;
  /** What it says of itself as a document; null: it stands on a page that says it. */
  about: About | null;
}

/** A chart as the text of an SVG. */
export async function drawPicture(
  build: (sheet: Sheet) => Chart,
  { width, language, about }: PictureSetting,
): Promise<string> {
  const sheet: Sheet = { language, width, left: 0, top: 0 };
  const { height, option } = about ? paperChart(build, about, sheet) : build(sheet);
  // Half of a second to load, for the first picture alone.
  const { renderSvg } = await import('#charts/engine.ts');
  const svg = renderSvg(option, { width, height });
  return about ? onPaper(svg) : svg;
}
