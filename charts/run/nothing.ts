import type { Chart, Sheet } from '../chart.ts';
import { wordsAt } from '../marks.ts';
import { wordsIn } from '../words.ts';

const HEIGHT = 48;

/** In place of a run whose months have no figure: axes without one would be made up. */
export function nothingChart({ language, left, top }: Sheet): Chart {
  const words = wordsIn(language);
  const said = wordsAt({
    ...{ x: left, y: top + HEIGHT / 2 },
    ...{ text: words.sum([words.noMonths]), ink: 'soft' },
  });
  return { height: HEIGHT, option: { graphic: [said] } };
}
