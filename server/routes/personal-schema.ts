import type { TSchema } from 'typebox';
import { problemReply } from './endpoint.ts';

type Status = 410 | 413 | 422;

/** What an address replies that answers each person as who he is, besides the errors all of them have. */
export function personalReplies(reply: TSchema, also: readonly Status[] = []) {
  const statuses = [400, 401, 403, 404, 409, 429, ...also];
  return { 200: reply, ...Object.fromEntries(statuses.map((status) => [status, problemReply])) };
}
