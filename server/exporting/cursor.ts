import { createHash } from 'node:crypto';
import { Problem } from '#server/problem.ts';
import type { SelectionQuery } from '#server/schemas/selection-query.ts';
import { writeQuery } from './extract.ts';

/** Where a page ended: pages that follow are of the same load, whatever is published in between. */
export interface Cursor {
  loadId: number;
  offset: number;
}

/** As an opaque word, which also tells its query. */
export function writeCursor({ loadId, offset }: Cursor, query: SelectionQuery): string {
  return Buffer.from([loadId, offset, hashOf(query)].join('.')).toString('base64url');
}

/** @throws bad-request for a cursor that no page of this query gave out */
export function readCursor(text: string | undefined, query: SelectionQuery): Cursor | null {
  if (text === undefined) return null;
  const decoded = Buffer.from(text, 'base64url').toString();
  const [, loadId, offset, hash] = /^(\d{1,9})\.(\d{1,12})\.([0-9a-f]{12})$/u.exec(decoded) ?? [];
  if (loadId === undefined || offset === undefined) {
    throw new Problem('bad-request', {
      zh: 'cursor 应是上一页回答中的 next，原样传回。',
      en: 'cursor must be next from the answer of the page before, as it was.',
    });
  }
  if (hash !== hashOf(query)) {
    throw new Problem('bad-request', {
      zh: '这个 cursor 是另一个查询的。翻页时其余参数要和第一页一样；换了查询，请不带 cursor 从头取。',
      en: 'The cursor is of another query. On later pages all other parameters stay as on the first; for another query begin without a cursor.',
    });
  }
  return { loadId: Number(loadId), offset: Number(offset) };
}

function hashOf(query: SelectionQuery): string {
  return createHash('sha256').update(writeQuery(query)).digest('hex').slice(0, 12);
}
