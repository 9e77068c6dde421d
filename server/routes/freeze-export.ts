import type { FastifyInstance, FastifyRequest } from 'fastify';
import { clearanceOf } from '#domain/access.ts';
import { citedOf } from '#server/exporting/cited.ts';
import { openExtract } from '#server/exporting/extract.ts';
import { FORMATS, type Format } from '#server/exporting/formats.ts';
import { countWithheld, mayStillBeRead, writeWhole } from '#server/exporting/freeze.ts';
import { Problem } from '#server/problem.ts';
import { findFrozen, insertFrozen, sizeOfFrozen, type FrozenHead } from '#server/store/frozen.ts';
import { fileName } from './endpoint.ts';
import { optionsOf, writeFrozenQuery, type FreezeBody } from './frozen-query.ts';

/**
 * Freezes an export as everybody may see it; what is frozen already stays as it is.
 * @throws a Problem that says what else could be done
 */
export async function freeze(
  app: FastifyInstance,
  request: FastifyRequest<{ Body: FreezeBody }>,
  mostBytes: number,
): Promise<FrozenHead> {
  const { format: suffix, query } = request.body;
  if (query.draft !== undefined) {
    throw new Problem('bad-request', '草稿还会变，不能固定。请去掉 draft；发布之后再固定这一期。');
  }
  const format = FORMATS.find((one) => one.suffix === suffix);
  if (!format) throw new Error(`no format ends in ${suffix}`);
  const view = await app.viewAt('public', query.asOf);
  const extract = await openExtract(view, query);
  if (extract.blocks.length === 0) {
    throw new Problem('no-data', '这个查询一个数也没有，没有什么可固定。请放宽条件再试。');
  }
  const file = await writeWhole(extract, format, optionsOf(query));
  await refuseOtherThanSeen(app, request, { format, hash: file.hash });
  const before = await findFrozen(app.db, file.hash);
  if (before) return before;
  if ((await sizeOfFrozen(app.db)) + file.content.length > mostBytes) {
    throw new Problem(
      'frozen-full',
      '固定内容的空间已满。请引用查询地址，它带着装载编号（asOf）；或请管理这台机器的人放宽 FROZEN_MEGABYTES。',
    );
  }
  const head: FrozenHead = {
    hash: file.hash,
    format: suffix,
    contentType: format.contentType,
    name: `${fileName('观测数据', view)}.${suffix}`,
    query: writeFrozenQuery(query, view.loadId),
    loadId: view.loadId,
    rows: file.rows,
    bytes: file.bytes,
    frozenAt: app.now().toISOString(),
    withheld: await countWithheld(view, query),
    citation: JSON.stringify(await citedOf(extract)),
  };
  const whole = { ...head, content: file.content };
  await app.db.transaction().execute((trx) => insertFrozen(trx, whole));
  return head;
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
  throw new Problem(
    'forbidden',
    '这一份里有不对外公开的数，固定的地址谁都能打开，所以不能固定。请去掉这些指标或通报，或退出登录后固定公众看到的那一份。',
  );
}

/** @throws unknown-frozen, frozen-withdrawn */
export async function findReadable(app: FastifyInstance, hash: string): Promise<FrozenHead> {
  const head = await findFrozen(app.db, hash);
  if (!head) {
    throw new Problem(
      'unknown-frozen',
      '这里没有固定过这样的内容。请核对 64 位的校验值；固定一份新的：POST /api/v1/frozen。',
    );
  }
  const now = await app.viewAt('public');
  const view = await app.viewAt('public', String(head.loadId));
  const query = readFrozenQuery(head.query);
  if (await mayStillBeRead({ hash, query, withheld: head.withheld }, view, now)) return head;
  throw new Problem(
    'frozen-withdrawn',
    '固定之后，其中有的数改为不对外公开，这个地址不再给出内容。仍公开的部分请重新取数。',
  );
}

/** What `writeFrozenQuery` wrote, as the validated query it was. */
function readFrozenQuery(text: string): FreezeBody['query'] {
  const query: Record<string, unknown> = Object.fromEntries(new URLSearchParams(text));
  const last = query['last'];
  return { ...query, ...(typeof last === 'string' && { last: Number(last) }) };
}
