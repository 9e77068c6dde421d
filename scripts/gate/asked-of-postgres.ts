/** Files of a folder of the tests, by the beginnings of their names. */
const filesOf = (folder: string, names: readonly string[]): string[] =>
  names.map((name) => `test/server/${folder}/${name}.test.ts`);

/**
 * What the gate tries on PostgreSQL: all of the store, and of what asks it those files whose queries, locks
 * and transactions are their own. The others ask by the same functions and work on what comes back, which is
 * the same on either engine; `npx vitest run --project postgres` tries them all.
 */
export const ASK_IN_WAYS_OF_THEIR_OWN: readonly string[] = [
  ...['accounts', 'audit', 'moving', 'store', 'view'].map((room) => `test/server/${room}/`),
  // Without kept-everywhere, which asks at every door what the others have asked of the store.
  ...filesOf('plugins', ['doors', 'health', 'kept-answers', 'limits', 'metrics', 'seen-loads']),
  'test/packaging/nginx.test.ts',
  'test/scripts/on-server.test.ts',
  'test/scripts/postgres.test.ts',
  'test/server/open-data.test.ts',
  'test/server/require-served.test.ts',
  ...filesOf('desk', [
    'doors',
    'draft-views',
    'embargo',
    'scope',
    'served',
    'two-nodes',
    'undo-load',
    'workflow',
  ]),
  ...filesOf('dictionary', ['review', 'save', 'served', 'versions']),
  ...filesOf('ledger', ['put-rows', 'withheld']),
  ...filesOf('loading', ['load', 'upload']),
  ...filesOf('routes', [
    'accounts',
    'audit',
    'events',
    'frozen',
    'frozen-in-table',
    'frozen-limits',
  ]),
  ...filesOf('routes', ['invitations', 'keys', 'league', 'letters', 'observations', 'passwords']),
  ...filesOf('routes', [
    'at-once',
    'saved-queries',
    'search',
    'session',
    'statements',
    'trends',
    'two-nodes',
  ]),
];
