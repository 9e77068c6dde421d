import type { FastifyRequest } from 'fastify';
import { chineseDay, citeBibtex, citeGbt, type Cited } from '#server/exporting/citation.ts';
import type { Citation } from '#server/schemas/citation.ts';

/** A citation as of today, with its address on this site. */
export function toCitation(
  request: FastifyRequest,
  cited: Cited,
  { path, query }: { path: string; query: string },
): Citation {
  const access = {
    address: `${request.server.siteOf(request)}${path}`,
    accessed: chineseDay(request.server.now()),
  };
  const { title, titleEn, issuers, releases, isSynthetic, loadId, updated } = cited;
  return {
    title,
    titleEn,
    issuers: [...issuers],
    releases: [...releases],
    synthetic: isSynthetic,
    load: loadId,
    updated,
    ...access,
    query,
    gbt7714: citeGbt(cited, access),
    bibtex: citeBibtex(cited, access),
  };
}
