import { basename, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCircles } from './support/circles.ts';
import {
  isBarrel,
  listFiles,
  listSources,
  readImports,
  readText,
  resolveImport,
} from './support/imports.ts';
import { RULES } from './support/room-rules.ts';
import { findWrongImports } from './support/rooms.ts';

const FOLDERS = ['domain', 'charts', 'server', 'web', 'scripts', 'test'];
const SOURCES = FOLDERS.flatMap(listSources);
const NAMELESS_ROOMS = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc'];
const LONG = 200;
const TOO_LONG = 250;

describe('the rooms', () => {
  test('take only from rooms that lie before them', () => {
    const wrong = SOURCES.flatMap((file) => findWrongImports(file, readText(file), RULES));
    expect(wrong).toEqual([]);
  });

  test('have no files that take from one another in a circle', () => {
    const imports = SOURCES.map((file): [string, string[]] => {
      const to = readImports(file, readText(file)).map((one) => resolveImport(file, one.specifier));
      return [file, to.flatMap((one) => ('path' in one ? one.path : []))];
    });
    expect(findCircles(new Map(imports))).toEqual([]);
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
      file: 'domain/rank.ts',
      text: "import { a } from '#server/store/observations.ts';",
      fault: 'domain may not use server/store',
    },
    {
      name: 'catches a package',
      file: 'domain/rank.ts',
      text: "import { readFileSync } from 'node:fs';",
      fault: 'domain may not use this package',
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
      name: 'catches the client of one engine, whatever the room may use',
      file: 'server/main.ts',
      text: "import { Client } from 'pg';",
      fault: 'only server/store/postgres may use this package',
    },
    {
      name: 'catches its types as well',
      file: 'scripts/load.ts',
      text: "import type { ClientBase } from 'pg';",
      fault: 'only server/store/postgres may use this package',
    },
    {
      name: 'catches what would load it for everyone',
      file: 'server/store/database.ts',
      text: "import { serveServers } from './postgres/served.ts';",
      fault: 'it is loaded where a database is so named: await import(…)',
    },
    {
      name: 'lets it be loaded where a database is so named',
      file: 'server/store/database.ts',
      text: "const { serveServers } = await import('./postgres/served.ts');",
      fault: null,
    },
    {
      name: 'catches types that are imported as if they were values',
      file: 'web/src/lib/api/findings.ts',
      text: "import { type Finding } from '#server/schemas/findings.ts';",
      fault: 'web/src/lib/api may use its types only: import type',
    },
    {
      name: 'catches a relative path into another room',
      file: 'server/open-data.ts',
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
      file: 'domain/findings/ranks.ts',
      text: "import { a } from '../rank.ts';\nimport type { B } from './types.ts';",
      fault: null,
    },
  ];

  const circles = [
    { name: 'two', files: { a: ['b'], b: ['a'] }, found: ['a → b → a'] },
    { name: 'one alone', files: { a: ['a'] }, found: ['a → a'] },
    {
      name: 'three behind a way in, but no second way to the same',
      files: { a: ['b', 'd'], b: ['c'], c: ['d'], d: ['b'] },
      found: ['b → c → d → b'],
    },
    { name: 'none', files: { a: ['b', 'c'], b: ['c'], c: [] }, found: [] },
  ];

  test.for(circles)('catches a circle of $name', ({ files, found }) => {
    expect(findCircles(new Map(Object.entries(files)))).toEqual(found);
  });

  test.for(cases)('$name', ({ file, text, fault }) => {
    const wrong = findWrongImports(file, text, RULES);
    if (fault === null) expect(wrong).toEqual([]);
    else expect(wrong).toEqual([expect.stringContaining(fault)]);
  });
});
