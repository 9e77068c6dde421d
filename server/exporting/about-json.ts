import { formatPeriod } from '#domain/period.ts';
import type { About } from './about.ts';

/** What a file says of itself, for programs. */
export function aboutJson(about: About, suffix: string) {
  const { title, query, load, rows, span, synthetic, draft, isWithheld } = about;
  return {
    title: title.zh,
    titleEn: title.en,
    query,
    address: about.address(suffix),
    load,
    figures: rows,
    period: span && formatPeriod(span),
    synthetic,
    draft,
    withheld: isWithheld,
    releases: about.releases.map(({ id, title: name, issuer, docNo, publishedOn }) => {
      return { id, title: name, issuer, docNo, publishedOn };
    }),
    indicators: about.indicators.map(({ id, name, nameEn = null, unit, decimals, direction }) => {
      return { id, name, nameEn, unit, decimals, direction };
    }),
    footnotes: about.footnotes,
    missingReasons: Object.fromEntries(about.missing.map(({ reason, words }) => [reason, words])),
  };
}
