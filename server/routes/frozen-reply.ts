import type { FastifyRequest } from 'fastify';
import type { Cited } from '#server/exporting/citation.ts';
import { expiryOf } from '#server/exporting/frozen-limits.ts';
import type { Frozen } from '#server/schemas/frozen.ts';
import type { FrozenFile } from '#server/store/frozen.ts';
import { toCitation } from './citation-reply.ts';

/** What is said of it, whoever asks. */
export function describeFrozen(
  request: FastifyRequest,
  head: FrozenFile,
  { days }: { days: number },
): Frozen {
  const { hash, format, contentType, name, query, loadId, rows, bytes, frozenAt } = head;
  const lastAskedAt = request.server.lastUsed.latest('frozen', hash, head.lastAskedAt);
  const path = `/api/v1/frozen/${hash}`;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- `freeze` wrote it
  const cited = JSON.parse(head.citation) as Cited;
  return {
    ...{ address: path, sha256: hash, format, contentType, name, query },
    ...{ load: loadId, rows, bytes, frozenAt },
    expiresOn: head.keptAt === null ? expiryOf(lastAskedAt, days) : null,
    citation: toCitation(request, cited, { path, query }),
  };
}
