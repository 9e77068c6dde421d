import type { Contract, Files } from '#server/schemas/api/contract.ts';
import type { ProblemDetails } from '#server/schemas/problem.ts';
import { addressOf, inView, writeAddress, type ApiAddress } from '#lib/url/addresses.ts';
import type {
  All,
  Change,
  Given,
  OwnPath,
  PicturePath,
  PublishedPath,
  Reads,
  Sent,
  TakesBytes,
  TakesForm,
} from '#lib/url/asked.ts';
import { NOW, type View } from '#lib/url/shown-view.ts';
import { readView } from '#lib/url/view.ts';
import type { Session } from '#server/schemas/accounts.ts';
import { parseIn } from '#domain/in-english.ts';
import { language } from '#lib/language/language.ts';
import { credentialHeaders, credentials } from './credentials.ts';
import { takeFirstReply } from './first-replies.ts';
import { noteLoad, seenLoad } from './seen-load.ts';
import { words } from './words.ts';

export type Fetch = typeof fetch;

/** A reply that is no success, with the details the page shows. */
export class ApiProblem extends Error {
  readonly problem: ProblemDetails;

  constructor(problem: ProblemDetails) {
    super(`${problem.code}: ${problem.detail}`);
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

const ACCEPT = { accept: 'application/json' };

/** Reads what is published, in the view that the page's address asks for. */
export interface Reader {
  fetch: Fetch;
  view: View;
}

/** Every page that shows figures reads by this: `read` takes nothing else, so that none forgets the view. */
export const readerOf = ({
  fetch,
  url,
}: {
  fetch: Fetch;
  url: { searchParams: Pick<URLSearchParams, 'get'> };
}): Reader => ({ fetch, view: readView(url.searchParams) });

/** @example read(readerOf(page), '/releases/:release/overview', { release: '2019-06' }) */
export function read<P extends PublishedPath>(
  { fetch, view }: Reader,
  path: P,
  ...[given]: Given<Reads[P]>
): Promise<Reads[P]['reply']> {
  return receive(fetch, inView(writeAddress(path, given), view));
}

/** A picture as the text of an SVG, in the language of the page. */
export function readPicture<P extends PicturePath>(
  { fetch, view }: Reader,
  path: P,
  ...[given]: Given<Files[P]>
): Promise<string> {
  const address = inView(writeAddress(path, given), view);
  return ask(
    address,
    () => fetch(address, { headers: seenLoad() }),
    (response) => response.text(),
  );
}

/** Reads what is one's own or the desk's, which knows no views. */
export function get<P extends OwnPath>(
  fetch: Fetch,
  path: P,
  ...[given]: Given<Reads[P]>
): Promise<Reads[P]['reply']> {
  return receive(fetch, writeAddress(path, given));
}

function receive<T>(fetch: Fetch, address: ApiAddress): Promise<T> {
  return ask<T>(
    address,
    async () =>
      takeFirstReply(address) ?? fetch(address, { headers: { ...ACCEPT, ...seenLoad() } }),
  );
}

/** With what a change is asked: where a view counts, by a reader. */
type Asker<A extends Change> = 'asOf' extends keyof Contract[A]['query'] ? Reader : Fetch;

/**
 * Changes something: `send(fetch, 'PATCH /accounts/:name', { name: 'li' }, { isDisabled: true })`.
 * @throws ApiProblem
 */
export function send<A extends Change>(
  asker: Asker<A>,
  asked: A,
  ...[given, body]: Sent<A>
): Promise<Contract[A]['reply']> {
  const json = body === undefined ? null : JSON.stringify(body);
  return change(asker, asked, given, {
    body: json,
    type: json === null ? null : 'application/json',
  });
}

/** The same with a file as it is, for what takes one. */
export function sendBytes<A extends TakesBytes>(
  asker: Asker<A>,
  asked: A,
  given: All<Contract[A]>,
  { bytes, type }: { bytes: Blob; type: Contract[A]['bytes'] },
): Promise<Contract[A]['reply']> {
  return change(asker, asked, given, { body: bytes, type });
}

/** The same with a form, of which the browser itself says the type. */
export function sendForm<A extends TakesForm>(
  asker: Asker<A>,
  asked: A,
  given: All<Contract[A]>,
  form: FormData,
): Promise<Contract[A]['reply']> {
  return change(asker, asked, given, { body: form, type: null });
}

/**
 * The CSRF token goes with it. On the desk, a session that has run out is renewed in place and the
 * request sent again, so that nothing that was typed is lost.
 */
function change<T>(
  asker: Reader | Fetch,
  asked: string,
  given: object | undefined,
  { body, type }: { body: BodyInit | null; type: string | null },
): Promise<T> {
  const { fetch, view } = typeof asker === 'function' ? { fetch: asker, view: NOW } : asker;
  const [method = '', path = ''] = asked.split(' ');
  const address = inView(writeAddress(path, given), view);
  const accept = { ...ACCEPT, ...seenLoad(), ...(type !== null && { 'content-type': type }) };
  return ask<T>(address, () =>
    fetch(address, { method, headers: { ...accept, ...credentialHeaders() }, body }),
  );
}

async function ask<T>(
  address: ApiAddress,
  send: () => Promise<Response>,
  readReply: (response: Response) => Promise<T> = readJson,
): Promise<T> {
  const response = await reach(address, send);
  noteLoad(response);
  if (response.ok) return readReply(response);
  const problem = await readProblem(response, address);
  if (!(await isMended(problem))) throw new ApiProblem(problem);
  const again = await reach(address, send);
  noteLoad(again);
  if (!again.ok) throw new ApiProblem(await readProblem(again, address));
  return readReply(again);
}

function reach(address: ApiAddress, send: () => Promise<Response>): Promise<Response> {
  return send().catch(() => {
    throw new ApiProblem(
      makeProblem(address, 503, 'unreachable', words.unreachable.title, words.unreachable.detail),
    );
  });
}

/** Whether the same request may go through now: signed in again, or with the token of another tab. */
async function isMended({ code }: ProblemDetails): Promise<boolean> {
  if (code === 'sign-in-needed') return (await credentials.renew?.()) ?? false;
  if (code !== 'csrf') return false;
  const response = await fetch(addressOf('/session'), { headers: ACCEPT }).catch(() => null);
  if (!response?.ok) return false;
  const { actor, csrfToken } = await readJson<Session>(response);
  // Signed in anew in another tab; never as somebody else.
  if (actor?.name === undefined || actor.name !== credentials.name) return false;
  credentials.csrfToken = csrfToken;
  return true;
}

async function readProblem(response: Response, address: ApiAddress): Promise<ProblemDetails> {
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) {
    return readJson<ProblemDetails>(response);
  }
  return makeProblem(
    address,
    response.status,
    'unexpected-reply',
    words.unexpected.title,
    words.unexpected.detail(address, response.status),
  );
}

/** The API and the pages are of one version, and its replies are held to their schemas by its tests. */
async function readJson<T>(response: Response): Promise<T> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
  return parseIn(await response.text(), language) as T;
}

export function makeProblem(
  instance: string,
  status: number,
  code: string,
  title: string,
  detail: string,
): ProblemDetails {
  return {
    type: 'about:blank',
    instance,
    status,
    code,
    title,
    titleEn: title,
    detail,
    detailEn: detail,
  };
}
