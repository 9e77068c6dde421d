import type { FastifyInstance, FastifyRequest } from 'fastify';
import { clearanceOf } from '#domain/access.ts';
import type { Said } from '#domain/said.ts';
import { citedOf } from '#server/exporting/cited.ts';
import { openExtract } from '#server/exporting/extract.ts';
import { FORMATS, type Format } from '#server/exporting/formats.ts';
import { countWithheld, mayStillBeRead, writeWhole } from '#server/exporting/freeze.ts';
import { keepFrozen } from '#server/exporting/keep-frozen.ts';
import { Problem } from '#server/problem.ts';
import { findFrozen, type FrozenFile } from '#server/store/frozen.ts';
import { frozenFolderOf, readFrozenFile, type FrozenContent } from '#server/store/frozen-files.ts';
import { fileName } from './endpoint.ts';
import { optionsOf, writeFrozenQuery, type FreezeBody } from './frozen-query.ts';

/** Of a query, which is kept with its file: more than all indicators and regions by name. */
const MOST_LETTERS = 4000;

/**
 * Freezes an export as everybody may see it; what is frozen already stays as it is.
 * @throws a Problem that says what else could be done
 */
export async function freeze(
  app: FastifyInstance,
  request: FastifyRequest<{ Body: FreezeBody }>,
  mostBytes: number,
): Promise<FrozenFile> {
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
  if (before && (await isWholeAndOpen(app, before))) return before;
  const written = writeFrozenQuery(query, view.loadId);
  if (written.length > MOST_LETTERS) throw tooLong(written.length);
  const now = app.now().toISOString();
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
    frozenAt: isThere ? before.frozenAt : now,
    withheld: await countWithheld(view, query),
    citation: JSON.stringify(await citedOf(extract)),
    lastAskedAt: now,
    keptAt: isThere ? before.keptAt : null,
    keptBy: isThere ? before.keptBy : null,
    expiredAt: null,
  };
  await keepFrozen(app.db, head, { content: file.content, mostBytes });
  return head;
}

function tooLong(letters: number): Problem {
  return new Problem('too-large', {
    zh: `查询的写法最多 ${MOST_LETTERS} 个字符，这一个有 ${letters} 个。请少列几个名称；全部都要时不必列出。`,
    en: `A query may take ${MOST_LETTERS} characters, and this one has ${letters}. Name fewer; of what is all meant, name none.`,
  });
}

async function isWholeAndOpen(app: FastifyInstance, head: FrozenFile): Promise<boolean> {
  if (head.expiredAt !== null || !(await mayBeRead(app, head))) return false;
  return typeof (await readFrozenFile(await frozenFolderOf(app.db), head)) !== 'string';
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

/** @throws unknown-frozen, frozen-expired, frozen-withdrawn */
export async function findReadable(app: FastifyInstance, hash: string): Promise<FrozenFile> {
  const head = await findFrozen(app.db, hash);
  if (!head) {
    throw new Problem('unknown-frozen', {
      zh: '这里没有固定过这样的内容。请核对 64 位的校验值；固定一份新的：POST /api/v1/frozen。',
      en: 'Nothing was ever frozen there. Check the 64 digits of the hash; to freeze something: POST /api/v1/frozen.',
    });
  }
  if (head.expiredAt !== null) throw new Problem('frozen-expired', howAgain(head));
  if (await mayBeRead(app, head)) return head;
  throw new Problem('frozen-withdrawn', {
    zh: '固定之后，其中有的数改为不对外公开，这个地址不再给出内容。仍公开的部分请重新取数。',
    en: 'Some of its figures were withdrawn from the public after it was frozen, so this address gives them no more. Ask anew for what is still public.',
  });
}

async function mayBeRead(
  app: FastifyInstance,
  { hash, query, withheld, loadId }: FrozenFile,
): Promise<boolean> {
  const now = await app.viewAt('public');
  const view = await app.viewAt('public', String(loadId));
  return mayStillBeRead({ hash, query: readFrozenQuery(query), withheld }, view, now);
}

function howAgain({ format, query, expiredAt }: FrozenFile): Said {
  const day = expiredAt?.slice(0, 10) ?? '';
  const body = JSON.stringify({ format, query: readFrozenQuery(query) });
  return {
    zh: `这一份久无人取，已于 ${day} 到期删去。请用同样的查询再固定一次：POST /api/v1/frozen，内容 ${body}；写法没有变的话，还是这个地址。`,
    en: `Nobody had asked for it for long: it expired on ${day}. Freeze the same query again: POST /api/v1/frozen with ${body}; unless the program writes it otherwise by now, it gets this address again.`,
  };
}

/** The bytes that were frozen and no others. @throws frozen-damaged, which is logged */
export async function readContent(
  { db, log }: FastifyInstance,
  head: FrozenFile,
): Promise<FrozenContent> {
  const folder = await frozenFolderOf(db);
  const content = await readFrozenFile(folder, head);
  if (typeof content !== 'string') return content;
  log.error({ folder, hash: head.hash, fault: content }, '固定的内容损坏');
  throw new Problem('frozen-damaged', {
    zh: '服务器上这一份的文件不见了或变了，不能给出；已记入日志。请管理这台机器的人从备份恢复这个文件，或用同样的查询再固定一次。',
    en: 'The file of it on the server is missing or has changed, so it is not given out; that is in the log. Ask whoever runs the machine to restore it from a backup, or freeze the same query again.',
  });
}

/** What `writeFrozenQuery` wrote, as the validated query it was. */
function readFrozenQuery(text: string): FreezeBody['query'] {
  const query: Record<string, unknown> = Object.fromEntries(new URLSearchParams(text));
  const last = query['last'];
  return { ...query, ...(typeof last === 'string' && { last: Number(last) }) };
}
