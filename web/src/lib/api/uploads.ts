import type { Upload } from '#server/schemas/uploads.ts';
import { addressOf, type ApiAddress } from '#lib/url/addresses.ts';
import type { Parts } from '#lib/url/asked.ts';
import { sendForm, type Fetch } from './client.ts';
import { credentialHeaders } from './credentials.ts';

const SEND = 'POST /desk/releases/:release/uploads';

/** How far the sending has come, 0 to 1. */
export type SendProgress = (share: number) => void;

/**
 * Sends files and tells how far it has come, which `fetch` cannot. Whatever goes wrong is met by
 * sending once more the usual way, which renews a session that has run out and says what it is.
 */
export async function sendFiles(
  fetch: Fetch,
  release: string,
  files: readonly File[],
  progress: SendProgress,
): Promise<Upload> {
  const form = writeForm({ files });
  const address = addressOf('/desk/releases/:release/uploads', { release });
  const sent = await sendTelling(address, form, progress);
  return sent ?? sendForm(fetch, SEND, { release }, form);
}

/** A file of a folder goes by its name in it. */
function writeForm(parts: Parts<typeof SEND>): FormData {
  const form = new FormData();
  for (const [part, files] of Object.entries(parts)) {
    for (const file of files) form.append(part, file, file.webkitRelativePath || file.name);
  }
  return form;
}

function sendTelling(
  address: ApiAddress,
  form: FormData,
  progress: SendProgress,
): Promise<Upload | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    request.setRequestHeader('accept', 'application/json');
    for (const [name, value] of Object.entries(credentialHeaders())) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- as in the client
    request.onload = () => resolve(request.status === 201 ? (request.response as Upload) : null);
    request.onerror = () => resolve(null);
    request.send(form);
  });
}
