import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Cited } from '#server/exporting/citation.ts';
import { expiryOf } from '#server/exporting/frozen-limits.ts';
import type { Frozen } from '#server/schemas/frozen.ts';
import { Nullable } from '#server/schemas/scalars.ts';
import { fromColumn } from '#server/store/from-column.ts';
import type { FrozenFile } from '#server/store/frozen.ts';
import { toCitation } from './citation-reply.ts';

/** As `freeze` wrote it. */
const StoredCitation = Type.Object({
  title: Type.String(),
  titleEn: Type.String(),
  issuers: Type.Array(Type.String()),
  releases: Type.Array(Type.Object({ id: Type.String(), docNo: Nullable(Type.String()) })),
  isSynthetic: Type.Boolean(),
  loadId: Type.Integer(),
  updated: Nullable(Type.String()),
});

/** What is said of it, whoever asks. */
export function describeFrozen(
  request: FastifyRequest,
  head: FrozenFile,
  { days }: { days: number },
): Frozen {
  const { hash, format, contentType, name, query, loadId, rows, bytes, frozenAt } = head;
  const lastAskedAt = request.server.lastUsed.latest('frozen', hash, head.lastAskedAt);
  const path = `/api/v1/frozen/${hash}`;
  const cited: Cited = fromColumn(StoredCitation, head.citation, 'frozen.citation');
  return {
    ...{ address: path, sha256: hash, format, contentType, name, query },
    ...{ load: loadId, rows, bytes, frozenAt },
    expiresOn: head.keptAt === null ? expiryOf(lastAskedAt, days) : null,
    citation: toCitation(request, cited, { path, query }),
  };
}
