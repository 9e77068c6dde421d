import { problemReply } from './endpoint.ts';

type Status = 410 | 413 | 422;

/** How an address may refuse that answers each person as who he is: all of them so, some in other ways too. */
export function personalRefusals(also: readonly Status[] = []) {
  const statuses = [400, 401, 403, 404, 409, 429, ...also];
  return Object.fromEntries(statuses.map((status) => [status, problemReply]));
}
