import type { Page } from 'playwright-core';

/** Sideways within its frame, or down with the page. */
export type Way = 'sideways' | 'down';

const FRAMES = 150;
const STEP = 60;

/** How long each frame took while something was scrolled to and fro, in ms. */
export function scroll(page: Page, selector: string, way: Way): Promise<number[]> {
  return page.evaluate(
    async ({ selector, way, frames, step }) => {
      const box = document.querySelector(selector);
      if (!box) throw new Error(`there is no ${selector}`);
      box.scrollIntoView();
      const move = (by: number) => {
        if (way === 'sideways') box.scrollBy({ left: by, behavior: 'instant' });
        else window.scrollBy({ top: by, behavior: 'instant' });
      };
      const times: number[] = [];
      const frame = () =>
        new Promise<number>((done) => {
          requestAnimationFrame(done);
        });
      let last = await frame();
      for (let count = 0; count < frames; count += 1) {
        move(count < frames / 2 ? step : -step);
        const now = await frame();
        times.push(now - last);
        last = now;
      }
      return times;
    },
    { selector, way, frames: FRAMES, step: STEP },
  );
}

/** Of a hundred frames the sixth slowest. @example p95([1, …, 100]) // 95 */
export function p95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN;
}
