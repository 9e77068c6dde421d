import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import type { Bulletin } from '#server/schemas/bulletin.ts';
import { fixtureApp } from '#test/support/database.ts';
import { unzipTexts } from '#test/support/unzip.ts';

/** The bulletin of June 2019 as the office published it. */
const PUBLISHED = readFileSync('test/golden/bulletin/2019-06.txt', 'utf8');
const LINES = PUBLISHED.trimEnd().split('\n');
const [TITLE = '', NUMBER = '', DATE = '', ...BODY] = LINES;

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const get = (format: string) => app.inject(`/api/v1/releases/2019-06/bulletin.${format}`);

test('as text it is what was published, to the character', async () => {
  expect((await get('txt')).body.split('\n')).toEqual(PUBLISHED.split('\n'));
});

test('as JSON it has every line of it, in the order of print', async () => {
  const { title, docNo, opening, sections, closing, annexes, endNote } = (
    await get('json')
  ).json<Bulletin>();
  const parts = sections.flatMap((section) => [
    section.title,
    section.opening.text,
    ...section.blocks.flatMap(({ heading, items }) => [heading, ...items].map(({ text }) => text)),
  ]);
  expect([title, docNo, DATE, ...opening, ...parts, ...closing, ...annexes, endNote]).toEqual(
    LINES,
  );
});

test('as a document it is that too, between red head and annexes, the date under the issuer', async () => {
  const xml = unzipTexts((await get('docx')).rawPayload).get('word/document.xml') ?? '';
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gu)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</gu)].map(([, text]) => text).join(''),
  );
  const [issuer = ''] = TITLE.split('关于');
  expect(paragraphs.slice(0, LINES.length + 2)).toEqual([
    issuer,
    NUMBER,
    TITLE,
    ...BODY.slice(0, -1),
    issuer,
    DATE,
    BODY.at(-1),
  ]);
});
