import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { FORMATS } from '#server/exporting/formats.ts';
import { snippet, TOOLS } from '../../../web/src/routes/data/snippets.ts';
import { SUFFIXES } from '../../../web/src/routes/data/take-files.ts';

const query = {
  csvUrl: 'http://localhost:3000/api/v1/observations.csv?indicator=gdp,cpi-year&bom=0',
  textColumns: ['release', 'region'],
};

test('curl keeps the file under a name and fails on an error', () => {
  expect(snippet('curl', query)).toBe(
    `curl --fail --compressed --output tongbao.csv '${query.csvUrl}'`,
  );
});

test('pandas and readr leave codes as they are written', () => {
  expect(snippet('python', query)).toContain(
    'table = pd.read_csv(url, dtype={"release": str, "region": str})',
  );
  expect(snippet('r', query)).toContain(
    'cols(release = col_character(), region = col_character(), .default = col_guess())',
  );
});

test('what stands in the address never ends its quotation', () => {
  const csvUrl = `http://localhost/a'b"c$(id)`;
  const texts = TOOLS.map((tool) => snippet(tool, { csvUrl, textColumns: [] }));
  expect(texts[0]).toContain(String.raw`'http://localhost/a'\''b"c$(id)'`);
  expect(texts[1]).toContain(String.raw`url = "http://localhost/a'b\"c$(id)"`);
  expect(texts[2]).toContain(String.raw`url <- "http://localhost/a'b\"c$(id)"`);
});

test('the line for curl fetches the file, whatever the address holds', async () => {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, reply) => {
    asked.push(request.url);
    reply.end('release,value\n2019-06,8.1\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const folder = await mkdtemp(join(tmpdir(), 'snippet-'));
  try {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const path = `/api/v1/observations.csv?indicator=gdp&release='2019'&bom=0`;
    const csvUrl = `http://127.0.0.1:${address.port}${path}`;
    const line = snippet('curl', { csvUrl, textColumns: [] });
    await promisify(execFile)('sh', ['-c', line], { cwd: folder });
    expect(asked).toEqual([path]);
    expect(await readFile(join(folder, 'tongbao.csv'), 'utf8')).toContain('2019-06,8.1');
  } finally {
    server.close();
    await rm(folder, { recursive: true });
  }
});

test('every format that the API writes is offered, and no other', () => {
  expect([...SUFFIXES].sort()).toEqual(FORMATS.map(({ suffix }) => suffix).sort());
});
