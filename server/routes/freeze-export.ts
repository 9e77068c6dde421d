import type { FastifyInstance, FastifyRequest } from 'fastify';
import { clearanceOf } from '#domain/access.ts';
import { citedOf } from '#server/exporting/cited.ts';
import { openExtract } from '#server/exporting/extract.ts';
import { formatOf, type Format } from '#server/exporting/formats.ts';
import { countWithheld, writeWhole } from '#server/exporting/freeze.ts';
import type { FrozenLimits } from '#server/exporting/frozen-limits.ts';
import { keepFrozen } from '#server/exporting/keep-frozen.ts';
import type { FreezeAllowance } from '#server/plugins/freeze-allowance.ts';
import { Problem } from '#server/problem.ts';
import type { FreezeBody } from '#server/schemas/frozen.ts';
import { findFrozen, roomOf, type FrozenFile } from '#server/store/frozen.ts';
import { fileName } from './endpoint.ts';
import { isWholeAndOpen, noteAsked } from './find-frozen.ts';
import { optionsOf, writeFrozenQuery } from './frozen-query.ts';

/** Of a query, which is kept with its file: more than all indicators and regions by name. */
const MOST_LETTERS = 4000;

/**
 * Freezes an export as everybody may see it; what is frozen already stays as it is.
 * @throws a Problem that says what else could be done
 */
export async function freeze(
  app: FastifyInstance,
  request: FastifyRequest<{ Body: FreezeBody }>,
  { limits, allow }: { limits: FrozenLimits; allow: FreezeAllowance },
): Promise<FrozenFile> {
  const { format: suffix, query } = request.body;
  if (query.draft !== undefined) {
    throw new Problem('bad-request', {
      zh: '草稿还会变，不能固定。请去掉 draft；发布之后再固定这一期。',
      en: 'A draft still changes and can’t be frozen. Leave out draft, and freeze the release once it is published.',
    });
  }
  const format = formatOf(suffix);
  const view = await app.viewAt('public', query.asOf);
  const extract = await openExtract(view, query);
  if (extract.blocks.length === 0) {
    throw new Problem('no-data', {
      zh: '这个查询一个数也没有，没有什么可固定。请放宽条件再试。',
      en: 'This query gives no figure at all: there is nothing to freeze. Ask for more.',
    });
  }
  const file = await writeWhole(extract, format, optionsOf(query));
  await refuseOtherThanSeen(app, request, { format, hash: file.hash });
  const before = await findFrozen(app.db, file.hash);
  if (before && (await isWholeAndOpen(app, before))) {
    noteAsked(app, before);
    return before;
  }
  const written = writeFrozenQuery(query, view.loadId);
  if (written.length > MOST_LETTERS) throw tooLong(written.length);
  const now = app.now();
  const at = now.toISOString();
  const isThere = before?.expiredAt === null;
  const head: FrozenFile = {
    hash: file.hash,
    format: suffix,
    contentType: format.contentType,
    name: `${fileName('观测数据', view)}.${suffix}`,
    query: written,
    loadId: view.loadId,
    rows: file.rows,
    bytes: file.bytes,
    storedBytes: file.content.length,
    frozenAt: isThere ? before.frozenAt : at,
    withheld: await countWithheld(view, query),
    citation: JSON.stringify(await citedOf(extract)),
    lastAskedAt: at,
    keptAt: isThere ? before.keptAt : null,
    keptBy: isThere ? before.keptBy : null,
    expiredAt: null,
  };
  const takeBack = await allow(request, roomOf(file.content.length));
  try {
    await keepFrozen(app.db, head, { content: file.content, limits, now });
  } catch (error) {
    await takeBack();
    throw error;
  }
  return head;
}

function tooLong(letters: number): Problem {
  return new Problem('too-large', {
    zh: `查询的写法最多 ${MOST_LETTERS} 个字符，这一个有 ${letters} 个。请少列几个名称；全部都要时不必列出。`,
    en: `A query may take ${MOST_LETTERS} characters, and this one has ${letters}. Name fewer; of what is all meant, name none.`,
  });
}

/** Who is shown more than everybody is told so, and does not freeze something else than is on the screen. */
async function refuseOtherThanSeen(
  app: FastifyInstance,
  request: FastifyRequest<{ Body: FreezeBody }>,
  { format, hash }: { format: Format; hash: string },
): Promise<void> {
  const { query } = request.body;
  const own = await app.viewAt(clearanceOf(request.actor), query.asOf);
  const everybody = await app.viewAt('public', query.asOf);
  if (own === everybody || everybody.withheld === 0) return;
  const seen = await writeWhole(await openExtract(own, query), format, optionsOf(query));
  if (seen.hash === hash) return;
  throw new Problem('forbidden', {
    zh: '这一份里有不对外公开的数，固定的地址谁都能打开，所以不能固定。请去掉这些指标或通报，或退出登录后固定公众看到的那一份。',
    en: 'Some of these figures are not public, and anybody may open a frozen address. Leave out their indicators or releases, or sign out to freeze what the public sees.',
  });
}
