import type {
  Alias,
  LeftOutName,
  NamedPlace,
  NewAlias,
  NewLeftOutName,
  PastedCells,
  ShownGrid,
  UnknownName,
  Upload,
  UploadItem,
  UploadProblem,
} from '#server/schemas/uploads.ts';
import {
  aliasAddress,
  aliasesAddress,
  leftOutNameAddress,
  leftOutNamesAddress,
  uploadAddress,
  uploadsAddress,
  type ApiAddress,
} from '#lib/url/addresses.ts';
import { get, post, send, type Fetch } from './client.ts';
import { credentialHeaders } from './credentials.ts';

export type {
  Alias,
  LeftOutName,
  NamedPlace,
  NewAlias,
  ShownGrid,
  UnknownName,
  Upload,
  UploadItem,
  UploadProblem,
};

export const getUpload = (fetch: Fetch, release: string, id: string) =>
  get<Upload>(fetch, uploadAddress(release, id));

export const dropUpload = (fetch: Fetch, release: string, id: string) =>
  send<{ id: string }>(fetch, 'DELETE', uploadAddress(release, id));

export const pasteCells = (fetch: Fetch, release: string, cells: PastedCells) =>
  send<Upload>(fetch, 'POST', uploadsAddress(release), cells);

export const getAliases = (fetch: Fetch) => get<Alias[]>(fetch, aliasesAddress);

export const addAlias = (fetch: Fetch, alias: NewAlias) =>
  send<Alias>(fetch, 'POST', aliasesAddress, alias);

export const removeAlias = (fetch: Fetch, { kind, alias }: Pick<Alias, 'kind' | 'alias'>) =>
  send<Alias>(fetch, 'DELETE', aliasAddress(kind, alias));

export const getLeftOutNames = (fetch: Fetch) => get<LeftOutName[]>(fetch, leftOutNamesAddress);

export const addLeftOutName = (fetch: Fetch, name: NewLeftOutName) =>
  send<LeftOutName>(fetch, 'POST', leftOutNamesAddress, name);

export const removeLeftOutName = (
  fetch: Fetch,
  { source, name }: Pick<LeftOutName, 'source' | 'name'>,
) => send<LeftOutName>(fetch, 'DELETE', leftOutNameAddress(source, name));

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
  const form = new FormData();
  for (const file of files) form.append('files', file, file.webkitRelativePath || file.name);
  const address = uploadsAddress(release);
  const sent = await sendForm(address, form, progress);
  return sent ?? post<Upload>(fetch, address, { body: form, type: null });
}

function sendForm(
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
