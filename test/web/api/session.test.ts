import { afterEach, describe, expect, test } from 'vitest';
import { send } from '#lib/api/client.ts';
import { credentials } from '#lib/api/credentials.ts';
import { getSession } from '#lib/api/session.ts';

const actor = { name: 'li', displayName: '李明', roles: [], scope: null, rights: [] };
const problem = (code: string, status: number) =>
  new Response(JSON.stringify({ code, status, title: '', detail: '' }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });

/** Answers in turn and keeps what was sent. */
function answering(...replies: Response[]) {
  const sent: RequestInit[] = [];
  const fetch = (_: unknown, init: RequestInit = {}) => {
    sent.push(init);
    return Promise.resolve(replies.shift() ?? problem('internal', 500));
  };
  return { sent, fetch };
}

afterEach(() => {
  Object.assign(credentials, { csrfToken: null, name: null, renew: null });
});

describe('a change', () => {
  test('carries the token of who is signed in', async () => {
    const session = { actor, csrfToken: 'abc', isSetUp: true };
    const { sent, fetch } = answering(Response.json(session), Response.json({}));
    await getSession(fetch);
    const settings = { allowSamePerson: true, rankingNeedsApproval: false };
    await send(fetch, 'PUT /settings', {}, settings);
    expect(sent[1]).toEqual({
      method: 'PUT',
      body: JSON.stringify(settings),
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'x-csrf-token': 'abc',
      },
    });
  });

  test('is sent again, with the new token, when one has signed in again', async () => {
    const { sent, fetch } = answering(problem('sign-in-needed', 401), Response.json({ done: 1 }));
    credentials.csrfToken = 'old';
    credentials.renew = () => {
      credentials.csrfToken = 'new';
      return Promise.resolve(true);
    };
    expect(await send(fetch, 'DELETE /keys/:id', { id: '1' })).toEqual({ done: 1 });
    expect(sent.map(({ headers }) => new Headers(headers).get('x-csrf-token'))).toEqual([
      'old',
      'new',
    ]);
  });

  test('fails as it was refused when one does not sign in again', async () => {
    const { sent, fetch } = answering(problem('sign-in-needed', 401));
    credentials.renew = () => Promise.resolve(false);
    await expect(send(fetch, 'DELETE /keys/:id', { id: '1' })).rejects.toThrow('sign-in-needed');
    expect(sent).toHaveLength(1);
  });

  test('that is forbidden is not sent again', async () => {
    const { sent, fetch } = answering(problem('forbidden', 403));
    await expect(send(fetch, 'DELETE /keys/:id', { id: '1' })).rejects.toThrow('forbidden');
    expect(sent).toHaveLength(1);
  });
});
