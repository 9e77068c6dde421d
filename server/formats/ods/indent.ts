/** LibreOffice draws a level as 10 points. */
const POINTS_A_LEVEL = 10;
const POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  px: 0.75,
};

/** Levels that the margin before a text stands for; null: the style says nothing of it. */
export function readOdsIndent(attributes: ReadonlyMap<string, string>): number | null {
  const margin = attributes.get('margin-left') ?? attributes.get('margin-start');
  const [, size = '', unit = ''] = /^([\d.]+)(pt|in|cm|mm|px)$/u.exec(margin ?? '') ?? [];
  if (size === '') return null;
  if (/^(?:end|right|center)$/u.test(attributes.get('text-align') ?? '')) return 0;
  const points = Number(size) * (POINTS[unit] ?? 0);
  return points > 0 ? Math.max(1, Math.round(points / POINTS_A_LEVEL)) : 0;
}
