import type { Chart, Sheet } from '#charts/chart.ts';
import { onPaper } from '#charts/ink.ts';
import { paperChart, type About } from '#charts/paper.ts';
import type { PictureSetting } from './picture-asked.ts';

/**
 * A chart as the text of an SVG.
 * @param tell what it says of itself as a document; where it stands on a page, that says it
 */
export async function drawPicture(
  { width, language, isPaper }: PictureSetting,
  build: (sheet: Sheet) => Chart,
  tell?: () => About,
): Promise<string> {
  const sheet: Sheet = { language, width, left: 0, top: 0 };
  const about = isPaper && tell?.();
  const { height, option } = about ? paperChart(build, about, sheet) : build(sheet);
  // Half of a second to load, for the first picture alone.
  const { renderSvg } = await import('#charts/engine.ts');
  const svg = renderSvg(option, { width, height });
  return about ? onPaper(svg) : svg;
}
