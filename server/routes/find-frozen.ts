import type { FastifyInstance } from 'fastify';
import type { Said } from '#domain/said.ts';
import { mayStillBeRead } from '#server/exporting/freeze.ts';
import { Problem } from '#server/problem.ts';
import type { FrozenQuery } from '#server/schemas/frozen.ts';
import { findFrozen, type FrozenFile } from '#server/store/frozen.ts';
import { frozenBytesOf } from '#server/store/frozen-bytes-of.ts';
import type { FrozenContent } from '#server/store/frozen-files.ts';

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
  if (await mayBeRead(app, head)) {
    noteAsked(app, head);
    return head;
  }
  throw new Problem('frozen-withdrawn', {
    zh: '固定之后，其中有的数改为不对外公开，这个地址不再给出内容。仍公开的部分请重新取数。',
    en: 'Some of its figures were withdrawn from the public after it was frozen, so this address gives them no more. Ask anew for what is still public.',
  });
}

const DAY_MS = 86_400_000;

/** It is written later, and once a day at the most: who reads neither waits for that nor fails by it. */
export function noteAsked({ lastUsed, now }: FastifyInstance, head: FrozenFile): void {
  const known = lastUsed.latest('frozen', head.hash, head.lastAskedAt);
  if (now().getTime() - Date.parse(known) < DAY_MS) return;
  lastUsed.note('frozen', head.hash, now().toISOString());
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
  const bytes = await frozenBytesOf(db);
  const content = await bytes.read(head);
  if (typeof content !== 'string') return content;
  log.error({ place: bytes.place, hash: head.hash, fault: content }, '固定的内容损坏');
  throw new Problem('frozen-damaged', {
    zh: '服务器上这一份的内容不见了或变了，不能给出；已记入日志。请管理这台机器的人从备份恢复，或用同样的查询再固定一次。',
    en: 'What the server kept of it is missing or has changed, so it is not given out; that is in the log. Ask whoever runs the machine to restore it from a backup, or freeze the same query again.',
  });
}

/** What `writeFrozenQuery` wrote, as the validated query it was. */
function readFrozenQuery(text: string): FrozenQuery {
  const query: Record<string, unknown> = Object.fromEntries(new URLSearchParams(text));
  const last = query['last'];
  return { ...query, ...(typeof last === 'string' && { last: Number(last) }) };
}

/** Nothing need be done to freeze it once more. */
export async function isWholeAndOpen(app: FastifyInstance, head: FrozenFile): Promise<boolean> {
  if (head.expiredAt !== null || !(await mayBeRead(app, head))) return false;
  return typeof (await (await frozenBytesOf(app.db)).read(head)) !== 'string';
}
