import type { FastifyInstance } from 'fastify';
import { knownForUploads, showStoredUpload } from '#server/loading/stored-upload.ts';
import type { Upload } from '#server/schemas/uploads.ts';
import type { Edition } from '#server/store/editions.ts';
import type { StoredUpload } from '#server/store/uploads.ts';
import { toUpload } from './upload-reply.ts';

/** The files of an upload, with all that is known of names and layouts by now. */
export async function readAnew(
  app: FastifyInstance,
  { info, releaseId }: Edition,
  { id, at, by }: Pick<StoredUpload, 'id' | 'at' | 'by'>,
): Promise<Upload> {
  const { dictionary } = await app.view();
  const known = await knownForUploads(app.db, dictionary, info);
  const reading = await showStoredUpload(app.db, id, known);
  const head = { id, release: releaseId, source: info.issuer, at, by };
  return toUpload(head, reading, dictionary);
}
