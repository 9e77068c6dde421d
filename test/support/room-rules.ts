import type { Rules } from './rooms.ts';

const FASTIFY = ['fastify', 'fastify-plugin', '@fastify', 'typebox', 'node:'];
/** What the pages know of the server: the shapes of its messages, and what is pure. */
const CONTRACT = ['server/schemas', 'server/problem.ts'];
const PURE = 'domain';
const LANGUAGE = 'web/src/lib/language';
const SHARED_PARTS = ['web/src/lib/format', 'web/src/lib/table', 'web/src/lib/theme'];

/** Who may use whom; what is not named may not be used. docs: README.md, “The rooms”. */
export const RULES: Rules = {
  domain: { uses: [], packages: [] },
  // How charts are drawn, on the server and on the pages alike.
  charts: { uses: [PURE], types: CONTRACT, packages: ['echarts'] },
  'server/formats': {
    uses: ['domain/said.ts', 'domain/said-names.ts', 'domain/kept-letters.ts'],
    types: ['domain'],
  },
  'server/tables': { uses: ['domain', 'server/formats'], packages: ['node:path'] },
  // What a sheet of any arrangement says: knows no database.
  'server/layouts': { uses: ['domain', 'server/tables', 'server/formats'] },
  'server/from-json.ts': { uses: [], packages: ['typebox'] },
  'server/store': {
    uses: ['domain', 'server/from-json.ts', 'server/store/postgres'],
    packages: ['kysely', 'better-sqlite3', 'typebox', 'node:'],
  },
  // What speaks to PostgreSQL, and nothing else does: it is loaded where a database is one of its servers.
  'server/store/postgres': {
    uses: ['server/store', 'domain'],
    packages: ['kysely', 'pg', 'pg-copy-streams', 'pg-cursor', 'node:'],
  },
  'server/audit': { uses: ['server/store', 'domain'], packages: ['node:crypto'] },
  // Knows nothing of what its children read.
  'server/parsing': { uses: ['server/problem.ts'], packages: ['node:'] },
  'server/loading': {
    uses: [
      'server/formats',
      'server/layouts',
      'server/tables',
      'domain',
      'server/store',
      'server/audit',
      'server/parsing',
      'server/search/new-id.ts',
    ],
  },
  // A whole database, from one engine into the other.
  'server/moving': {
    uses: ['server/audit', 'server/backup', 'server/store', 'domain'],
    packages: ['node:'],
  },
  // How an office begins in a database.
  'server/office': {
    uses: [
      'server/backup',
      'server/moving',
      'server/loading',
      'server/store',
      'domain',
      'server/search',
      'server/problem.ts',
    ],
    packages: ['node:path'],
  },
  // How the dictionary is kept at the desk: its tables, what follows from a change of them.
  'server/dictionary': {
    uses: [
      'server/answers',
      'server/audit',
      'server/desk/desk-act.ts',
      'server/desk/require-ending.ts',
      'server/formats',
      'server/loading',
      'server/problem.ts',
      'server/schemas',
      'server/search',
      'server/store',
      'server/tables',
      'server/view',
      'domain',
    ],
    packages: ['node:util', '@vant/area-data'],
  },
  // How what documents lay down, and what came of it, is kept at the desk.
  'server/ledger': {
    uses: [
      'server/desk/desk-act.ts',
      'server/desk/require-ending.ts',
      'server/formats',
      'server/loading',
      'server/problem.ts',
      'server/schemas',
      'server/store',
      'server/tables',
      'server/view',
      'domain',
    ],
    packages: ['node:path'],
  },
  // Makes figures up and loads them as an office's files: knows no clock.
  'server/demo': {
    uses: ['domain', 'server/formats', 'server/tables', 'server/store', 'server/loading'],
    packages: ['node:'],
  },
  'server/schemas': { uses: ['domain'], packages: ['typebox'] },
  'server/search': { uses: ['domain'], packages: ['pinyin-pro'] },
  'server/problem.ts': { uses: ['domain/said.ts'], packages: [] },
  'server/accounts': {
    uses: ['server/store', 'domain', 'server/search/readings.ts', 'server/problem.ts'],
    packages: ['node:', '@zxcvbn-ts', 'typebox'],
  },
  // What a request works on: nothing else is read for an answer.
  'server/view': {
    uses: ['server/store', 'domain', 'server/problem.ts'],
    packages: ['lru-cache'],
  },
  // A view, and what is worked out of it: for routes, exports, the desk and command lines alike.
  'server/answers': {
    uses: [
      'charts',
      'server/view',
      'server/store',
      'domain',
      'server/problem.ts',
      'server/formats/csv-write.ts',
      'server/formats/docx-read.ts',
      'server/formats/docx-write.ts',
      'server/formats/ical-write.ts',
      'server/formats/xlsx-write.ts',
      // A draft that is sent in is read within limits.
      'server/loading/check-guarded.ts',
      'server/search',
      'server/tables/missing.ts',
      'server/tables/write-table.ts',
    ],
    types: ['server/formats', 'server/schemas'],
    packages: ['node:crypto', 'lru-cache'],
  },
  'server/plugins': {
    uses: [
      'server/view',
      'server/accounts',
      'server/store',
      'domain',
      'server/schemas',
      'server/from-json.ts',
      'server/problem.ts',
    ],
    packages: [...FASTIFY, 'helmet', 'kysely', 'lru-cache', 'prom-client'],
  },
  // One query, as rows and as files of any format.
  'server/exporting': {
    uses: [
      'server/answers',
      'server/view',
      'server/store',
      'domain',
      'server/formats',
      'server/problem.ts',
    ],
    types: ['server/schemas'],
    packages: ['node:'],
  },
  // What is done to an edition: the same for every door.
  'server/desk': {
    uses: [
      'server/answers',
      'server/schemas',
      'server/from-json.ts',
      'server/loading',
      'server/audit',
      'server/store',
      'domain',
      'server/formats',
      'server/tables',
      'server/view',
      'server/problem.ts',
    ],
    packages: ['node:', 'kysely', 'typebox'],
  },
  'server/routes': {
    uses: [
      'server/view',
      'server/answers',
      'server/accounts',
      'server/audit',
      'server/desk',
      'server/dictionary',
      'server/exporting',
      'server/ledger',
      'server/office',
      'server/store',
      'domain',
      'server/schemas',
      'server/search',
      'server/plugins',
      'server/problem.ts',
      'server/formats/csv-write.ts',
      // What is taken in at the desk is read while its sender waits.
      'server/loading/read-guarded.ts',
      'server/loading/stored-upload.ts',
      'server/tables/aliases.ts',
      'server/tables/left-out-names.ts',
      'server/tables/names.ts',
    ],
    types: ['server/formats', 'server/loading'],
    packages: FASTIFY,
  },
  // Threads that answer by the same routes.
  'server/answering': {
    uses: [
      'server/api-routes.ts',
      'server/desk/draft-view.ts',
      'server/exporting',
      'server/loading/reading-pool.ts',
      'server/log-output.ts',
      'server/plugins',
      'server/problem.ts',
      'server/store',
      'server/view',
      'domain',
    ],
    packages: [...FASTIFY, 'lru-cache', 'p-queue'],
  },
  server: { uses: ['domain', 'server', 'package.json'] },
  [LANGUAGE]: { uses: [PURE] },
  'web/src/lib/format': { uses: [LANGUAGE, PURE], types: CONTRACT },
  'web/src/lib/table': { uses: [PURE], types: CONTRACT },
  'web/src/lib/theme': { uses: [] },
  'web/src/lib/url': {
    uses: ['web/src/lib/table', LANGUAGE, PURE],
    types: [...CONTRACT, 'web/src/lib/api'],
  },
  'web/src/lib/api': { uses: ['web/src/lib/url', LANGUAGE, PURE], types: CONTRACT },
  'web/src/lib/charts': {
    uses: [...SHARED_PARTS, LANGUAGE, 'web/src/lib/ui', 'web/src/lib/api', 'charts', PURE],
    types: CONTRACT,
  },
  // Parts neither fetch nor know the URL.
  'web/src/lib/ui': {
    uses: [...SHARED_PARTS, LANGUAGE, PURE],
    types: [...CONTRACT, 'web/src/lib/api'],
  },
  'web/src/lib/styles': { uses: [] },
  'web/src/routes': { uses: ['web/src/lib', 'charts', PURE], types: CONTRACT },
  'web/src': { uses: ['web/src/lib'], types: CONTRACT },
  'web/static': { uses: [], packages: [] },
  scripts: { uses: ['domain', 'charts', 'server', 'package.json'] },
  test: { uses: ['domain', 'charts', 'server', 'web', 'scripts'] },
};
