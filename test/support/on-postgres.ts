/**
 * The tests that are also run on PostgreSQL: those that touch the store, for what is worked out above it is
 * the same. A test that asks about a file of SQLite is left out there by itself (`engine.ts`).
 */
export const ON_POSTGRES = [
  'test/packaging/nginx.test.ts',
  'test/scripts/postgres.test.ts',
  'test/server/store/acts.test.ts',
];
