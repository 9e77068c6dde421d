import type { ProblemDetails } from '#server/schemas/problem.ts';
import type { ApiAddress } from '#lib/url/addresses.ts';

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

export function get<T>(fetch: Fetch, address: ApiAddress): Promise<T> {
  return ask<T>(address, () => fetch(address, { headers: ACCEPT }));
}

/** Sends a body of the type to be worked on; nothing is changed there. */
export function post<T>(
  fetch: Fetch,
  address: ApiAddress,
  { body, type }: { body: BodyInit; type: string },
): Promise<T> {
  const headers = { ...ACCEPT, 'content-type': type };
  return ask<T>(address, () => fetch(address, { method: 'POST', headers, body }));
}

async function ask<T>(address: ApiAddress, send: () => Promise<Response>): Promise<T> {
  const response = await send().catch(() => {
    throw new ApiProblem(
      makeProblem(
        address,
        503,
        'unreachable',
        '连不上服务',
        '网络中断，或服务没有开着。请稍等片刻再重试。',
      ),
    );
  });
  if (!response.ok) throw new ApiProblem(await readProblem(response, address));
  return readJson<T>(response);
}

async function readProblem(response: Response, address: ApiAddress): Promise<ProblemDetails> {
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) {
    return readJson<ProblemDetails>(response);
  }
  const detail = `服务对 ${address} 答复 ${response.status}。请稍后重试；若仍不成，请告诉维护者。`;
  return makeProblem(address, response.status, 'unexpected-reply', '服务没有给出数据', detail);
}

/** The API and the pages are of one version, and its replies are held to their schemas by its tests. */
async function readJson<T>(response: Response): Promise<T> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
  return (await response.json()) as T;
}

export function makeProblem(
  instance: string,
  status: number,
  code: string,
  title: string,
  detail: string,
): ProblemDetails {
  return { type: 'about:blank', instance, status, code, title, detail };
}
