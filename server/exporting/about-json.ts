import { formatPeriod } from '#domain/period.ts';
import type { About, AboutWhole } from './about.ts';

/** What a file says of itself, for programs. */
export function aboutJson(about: AboutWhole, suffix: string) {
  const { rows, span, synthetic, draft, isWithheld } = about;
  return {
    ...headOfAbout(about, suffix),
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

/** With what it begins: told before anything was counted. */
export function headOfAbout(about: About, suffix: string) {
  const { title, query, load } = about;
  const address = about.address(suffix);
  return { title: title.zh, titleEn: title.en, query, address, load };
}
