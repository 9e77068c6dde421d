import type { DictionaryFileReading } from '#server/schemas/dictionary-desk.ts';
import type { Office } from '../desk/office.ts';

export interface SentFile {
  name: string;
  bytes: Uint8Array | string;
}

/** What an officer's files are read as: sent as a form of a browser sends them. */
export async function sendFiles(
  { app, li }: Pick<Office, 'app' | 'li'>,
  files: readonly SentFile[],
  way: 'add' | 'replace' = 'replace',
): Promise<DictionaryFileReading> {
  const form = new FormData();
  for (const { name, bytes } of files) {
    form.append('files', new Blob([typeof bytes === 'string' ? bytes : Buffer.from(bytes)]), name);
  }
  const request = new Request('http://localhost', { method: 'POST', body: form });
  const response = await app.inject({
    method: 'POST',
    url: `/api/v1/desk/dictionary/file?way=${way}`,
    headers: { ...li.headers, 'content-type': request.headers.get('content-type')! },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  return response.json();
}
