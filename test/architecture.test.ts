import { basename, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isBarrel, listFiles, listSources, readText } from './support/imports.ts';
import { findWrongImports, type Rules } from './support/rooms.ts';

const FASTIFY = ['fastify', 'fastify-plugin', '@fastify', 'typebox', 'node:'];
/** What the pages know of the server: the shapes of its messages. */
const CONTRACT = ['server/schemas', 'server/domain', 'server/problem.ts'];
const LANGUAGE = 'web/src/lib/language';
const SHARED_PARTS = ['web/src/lib/format', 'web/src/lib/table', 'web/src/lib/theme', LANGUAGE];

/** Who may use whom; what is not named may not be used. docs: README.md, “The rooms”. */
const RULES: Rules = {
  'server/domain': { uses: [], packages: [] },
  'server/formats': { uses: ['server/domain/said.ts'], types: ['server/domain'] },
  'server/tables': {
    uses: ['server/domain', 'server/formats'],
    packages: ['node:path'],
  },
  'server/store': { uses: ['server/domain'], packages: ['kysely', 'better-sqlite3', 'node:'] },
  'server/audit': { uses: ['server/store', 'server/domain'], packages: ['node:crypto'] },
  // Knows nothing of what its children read.
  'server/parsing': { uses: ['server/problem.ts'], packages: ['node:'] },
  'server/loading': {
    uses: [
      'server/formats',
      'server/tables',
      'server/domain',
      'server/store',
      'server/audit',
      'server/parsing',
    ],
  },
  // Makes figures up and loads them as an office's files: knows no clock.
  'server/demo': {
    uses: ['server/domain', 'server/formats', 'server/tables', 'server/store', 'server/loading'],
    packages: ['node:'],
  },
  'server/schemas': { uses: ['server/domain'], packages: ['typebox'] },
  'server/search': { uses: ['server/domain'], packages: ['pinyin-pro'] },
  'server/problem.ts': { uses: ['server/domain/said.ts'], packages: [] },
  'server/accounts': {
    uses: ['server/store', 'server/domain', 'server/search/readings.ts', 'server/problem.ts'],
    packages: ['node:', '@zxcvbn-ts'],
  },
  'server/plugins': {
    uses: [
      'server/accounts',
      'server/store',
      'server/domain',
      'server/schemas',
      'server/problem.ts',
    ],
    packages: [...FASTIFY, 'kysely', 'prom-client'],
  },
  // One query, as rows and as files of any format.
  'server/exporting': {
    uses: [
      'server/store',
      'server/domain',
      'server/formats',
      'server/plugins/data.ts',
      'server/plugins/require.ts',
      'server/problem.ts',
    ],
    types: ['server/schemas'],
    packages: ['node:'],
  },
  // What is done to an edition: the same for every door.
  'server/desk': {
    uses: [
      'server/loading',
      'server/audit',
      'server/store',
      'server/domain',
      'server/formats',
      'server/tables',
      'server/plugins/data.ts',
      'server/plugins/require.ts',
      'server/problem.ts',
    ],
    types: ['server/schemas'],
    packages: ['node:', 'kysely'],
  },
  'server/routes': {
    uses: [
      'server/accounts',
      'server/audit',
      'server/desk',
      'server/exporting',
      'server/store',
      'server/domain',
      'server/schemas',
      'server/search',
      'server/plugins',
      'server/problem.ts',
      'server/formats/csv-write.ts',
      'server/formats/docx-write.ts',
      'server/formats/xlsx-write.ts',
      // What is taken in at the desk is read while its sender waits.
      'server/loading/check-guarded.ts',
      'server/loading/read-guarded.ts',
      'server/loading/stored-upload.ts',
      'server/tables/aliases.ts',
      'server/tables/left-out-names.ts',
      'server/tables/names.ts',
      'server/tables/missing.ts',
      'server/tables/text.ts',
      'server/tables/write-table.ts',
    ],
    types: ['server/formats', 'server/loading'],
    packages: FASTIFY,
  },
  server: { uses: ['server', 'package.json'] },
  [LANGUAGE]: { uses: [] },
  'web/src/lib/format': { uses: [LANGUAGE], types: CONTRACT },
  'web/src/lib/table': { uses: [], types: CONTRACT },
  'web/src/lib/theme': { uses: [] },
  'web/src/lib/url': {
    uses: ['web/src/lib/table', LANGUAGE],
    types: [...CONTRACT, 'web/src/lib/api'],
  },
  'web/src/lib/api': { uses: ['web/src/lib/url', LANGUAGE], types: CONTRACT },
  'web/src/lib/charts': {
    uses: [...SHARED_PARTS, 'web/src/lib/ui'],
    types: [...CONTRACT, 'web/src/lib/api'],
  },
  // Parts neither fetch nor know the URL.
  'web/src/lib/ui': { uses: SHARED_PARTS, types: [...CONTRACT, 'web/src/lib/api'] },
  'web/src/lib/styles': { uses: [] },
  'web/src/routes': { uses: ['web/src/lib'], types: CONTRACT },
  'web/src': { uses: ['web/src/lib'] },
  'web/static': { uses: [], packages: [] },
  scripts: { uses: ['server', 'package.json'] },
  test: { uses: ['server', 'web', 'scripts'] },
};

const FOLDERS = ['server', 'web', 'scripts', 'test'];
const SOURCES = FOLDERS.flatMap(listSources);
const NAMELESS_ROOMS = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc'];
const LONG = 200;
const TOO_LONG = 250;

describe('the rooms', () => {
  test('take only from rooms that lie before them', () => {
    const wrong = SOURCES.flatMap((file) => findWrongImports(file, readText(file), RULES));
    expect(wrong).toEqual([]);
  });

  test('are named for what is in them', () => {
    const nameless = FOLDERS.flatMap(listFiles).filter((file) =>
      file.split('/').some((part) => NAMELESS_ROOMS.includes(basename(part, '.ts'))),
    );
    expect(nameless).toEqual([]);
  });

  test('have no file that only passes on others', () => {
    const barrels = SOURCES.filter(
      (file) => file.endsWith('.ts') && isBarrel(file, readText(file)),
    );
    expect(barrels).toEqual([]);
  });

  test('have files that are read in one sitting', () => {
    const sizes = SOURCES.map((file) => ({ file, lines: readText(file).split('\n').length - 1 }));
    for (const { file, lines } of sizes) {
      if (lines > LONG) console.warn(`${file} is long: ${lines} lines`);
    }
    expect(sizes.filter(({ lines }) => lines > TOO_LONG)).toEqual([]);
  });
});

test('nothing of the project reaches outside it', () => {
  const reaching = SOURCES.filter((file) => {
    const depth = posix.dirname(file).split('/').length;
    return readText(file).includes('../'.repeat(depth + 1));
  });
  expect(reaching).toEqual([]);
});

describe('the checker itself', () => {
  const cases = [
    {
      name: 'catches a room that is not to be used',
      file: 'server/domain/rank.ts',
      text: "import { a } from '#server/store/observations.ts';",
      fault: 'server/domain may not use server/store',
    },
    {
      name: 'catches a package',
      file: 'server/domain/rank.ts',
      text: "import { readFileSync } from 'node:fs';",
      fault: 'server/domain may not use this package',
    },
    {
      name: 'catches export … from and import(…)',
      file: 'server/formats/csv.ts',
      text: "export * from '#server/tables/names.ts';",
      fault: 'server/formats may not use server/tables',
    },
    {
      name: 'catches a value where only types are free',
      file: 'web/src/routes/+page.svelte',
      text: '<h1>通报</h1>\n<script lang="ts">\n  import { Finding } from \'#server/schemas/findings.ts\';\n</script>',
      fault: 'web/src/routes may use its types only: import type',
    },
    {
      name: 'catches types that are imported as if they were values',
      file: 'web/src/lib/api/findings.ts',
      text: "import { type Finding } from '#server/schemas/findings.ts';",
      fault: 'web/src/lib/api may use its types only: import type',
    },
    {
      name: 'catches a relative path into another room',
      file: 'server/tables/names.ts',
      text: "import { a } from '../domain/period.ts';",
      fault: 'across rooms write # and the path',
    },
    {
      name: 'catches # in the same folder',
      file: 'server/tables/names.ts',
      text: "import { a } from '#server/tables/text.ts';",
      fault: 'in the same folder write ./',
    },
    {
      name: 'catches a missing extension',
      file: 'server/tables/names.ts',
      text: "const a = await import('./text');",
      fault: 'the extension is missing',
    },
    {
      name: 'lets types through',
      file: 'web/src/lib/api/findings.ts',
      text: "import type { Finding } from '#server/schemas/findings.ts';",
      fault: null,
    },
    {
      name: 'lets a room use itself',
      file: 'server/domain/findings/ranks.ts',
      text: "import { a } from '../rank.ts';\nimport type { B } from './types.ts';",
      fault: null,
    },
  ];

  test.for(cases)('$name', ({ file, text, fault }) => {
    const wrong = findWrongImports(file, text, RULES);
    if (fault === null) expect(wrong).toEqual([]);
    else expect(wrong).toEqual([expect.stringContaining(fault)]);
  });
});
