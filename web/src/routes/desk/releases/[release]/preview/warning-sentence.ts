import type { PreviewWarning } from '#lib/api/preview.ts';
import { formatFigure } from '#lib/format/number.ts';
import { language } from '#lib/language/language.ts';

/** Why a figure is unlikely; the server says it in Chinese, with all that it rests on. */
export function warningSentence(warning: PreviewWarning): string {
  return language === 'en' ? inEnglish(warning) : warning.sentence;
}

/**
 * @example inEnglish(warning)
 *   // 'Leping, fixed asset investment, Jan–Jun 2019: 82, expected between 4.1 and 12.0. Perhaps 8.2 is meant.'
 */
export function inEnglish({
  code,
  region,
  indicator,
  period,
  value,
  decimals,
  expected,
  candidate,
}: PreviewWarning): string {
  const place = `${region.shortName}, ${indicator.proseName}, ${period.label}`;
  if (value === null) return `${place}: no figure, where there always was one.`;
  const say = (one: number) => formatFigure(one, decimals);
  const [low, high] = expected ? roundInwards(expected, decimals) : [0, 0];
  const range = expected ? `, expected between ${say(low)} and ${say(high)}` : '';
  const meant = candidate === null ? ADVICE[code] : `Perhaps ${say(candidate)} is meant.`;
  return `${place}: ${say(value)}${range}. ${meant}`;
}

/** So that a figure out of the range never seems to lie in it. */
function roundInwards(
  { low, high }: { low: number; high: number },
  decimals: number,
): [number, number] {
  const scale = 10 ** decimals;
  return [Math.ceil(low * scale - NOISE) / scale, Math.floor(high * scale + NOISE) / scale];
}

/** Binary fractions of decimal figures miss them by about this. */
const NOISE = 1e-6;

const CHECK = 'Compare it with the original table; if it is right, say why.';

const ADVICE: Readonly<Record<PreviewWarning['code'], string>> = {
  'decimal-point': 'Check the decimal point.',
  'digits-swapped': 'Check the order of the digits.',
  'sign-lost': 'Check the sign.',
  'sign-flip': 'It never had this sign before: check it.',
  jump: CHECK,
  'unlike-others': CHECK,
  repeats: 'The same as last time: check that it is new.',
  'missing-now': CHECK,
  'row-shifted':
    'From here on several figures equal those of a neighbouring line last time: check the rows.',
};
