import { join } from 'node:path';
import { loadFiles } from '#server/loading/load.ts';
import type { EntryLayout } from '#server/schemas/entry-layout.ts';
import type { Upload } from '#server/schemas/uploads.ts';
import { emptyDatabase } from '#test/support/database.ts';
import { openOffice, type Office, type Person } from './office.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
export const FIRST_RELEASE = join(FIXTURES, 'first-release');
export const OTHER_DICTIONARY = join(FIXTURES, 'other-place/dictionary');
export const FIRST = '2024-03';

/** An office with a dictionary and nothing else, that has begun its first release from its head alone. */
export async function openFirstRelease(dictionary = FIRST_RELEASE): Promise<Office> {
  const db = await emptyDatabase();
  const now = new Date('2024-04-02T01:00:00Z');
  const report = await loadFiles(db, [dictionary], { by: 'test', note: '', now });
  if (report.problems.length > 0) throw new Error(JSON.stringify(report.problems));
  const office = await openOffice(db);
  const info = {
    ...{
      id: FIRST,
      title: '2024年1-3月主要指标',
      issuer: '统计局',
      docNo: null,
      publishedOn: null,
    },
    ...{ period: { start: '2024-01', end: '2024-03' }, opening: '', closing: '' },
  };
  const opened = await office.li.send('POST', '/releases', { info });
  if (opened.statusCode !== 201) throw new Error(opened.body);
  return office;
}

export const LAYOUT = `/desk/releases/${FIRST}/entry-layout`;
export const SHEET = `/desk/releases/${FIRST}/entry-sheet`;

export const choose = ({ app, li }: Office, layout: EntryLayout) =>
  app.inject({ method: 'PUT', url: `/api/v1${LAYOUT}`, headers: li.headers, payload: layout });

/** Sends a file as a browser's form does. */
export async function sendFile(
  { app }: Office,
  { headers }: Person,
  file: { name: string; bytes: Uint8Array },
  release = FIRST,
): Promise<Upload> {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(file.bytes)]), file.name);
  const body = new Response(form);
  const sent = await app.inject({
    method: 'POST',
    url: `/api/v1/desk/releases/${release}/uploads`,
    headers: { ...headers, 'content-type': body.headers.get('content-type') ?? '' },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  if (sent.statusCode !== 201) throw new Error(sent.body);
  return sent.json<Upload>();
}
