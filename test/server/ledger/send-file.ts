import type { FastifyInstance } from 'fastify';
import type { Person } from '../desk/office.ts';

/** Sends a file to the ledger as a form of a browser does. */
export async function sendLedgerFile(
  app: FastifyInstance,
  { headers }: Person,
  { name, text, query }: { name: string; text: string; query: string },
) {
  const form = new FormData();
  form.append('files', new Blob([text]), name);
  const request = new Request('http://localhost', { method: 'POST', body: form });
  return app.inject({
    method: 'POST',
    url: `/api/v1/desk/ledger/files${query}`,
    headers: { ...headers, 'content-type': request.headers.get('content-type')! },
    payload: Buffer.from(await request.arrayBuffer()),
  });
}
