import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp(await fixtureDatabase());
});

const ask = (kind: string, query: string) => app.inject(`/api/v1/charts/${kind}.svg?${query}`);
const INVESTMENT = 'release=2019-06&indicator=fixed-asset-investment';

describe('a picture', () => {
  test('is an SVG of the width that is asked for, in the colours of the page', async () => {
    const { statusCode, headers, body } = await ask('trend', `${INVESTMENT}&width=520`);
    expect([statusCode, headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(body).toMatch(/^<svg width="520" height="\d+"/u);
    expect(body).toContain('var(--cobalt)');
    // Fuliang is first with 11.4, Gaoxin last with 10.6.
    for (const text of ['浮梁县', '11.4', '高新区', '10.6']) expect(body).toContain(`>${text}<`);
  });

  test('is kept as any answer: who has it is told so', async () => {
    const { headers } = await ask('trend', INVESTMENT);
    const again = await app.inject({
      url: `/api/v1/charts/trend.svg?${INVESTMENT}`,
      headers: { 'if-none-match': String(headers.etag) },
    });
    expect(again.statusCode).toBe(304);
  });

  test('is a document on paper: title, period, source and address, without a name of the page', async () => {
    const { body } = await ask('trend', `${INVESTMENT}&paper=1&lang=en`);
    expect(body).not.toContain('var(');
    for (const text of ['Investment in Fixed Assets: trend', 'Jan–Jun 2019 · Unit: %', 'Fuliang']) {
      expect(body).toContain(`>${text}<`);
    }
    expect(body).toContain('/indicators/fixed-asset-investment?release=2019-06&amp;chart=trend<');
  });

  test('says on paper what the indicator is and by which data it stands', async () => {
    const { body } = await ask('ranking', `${INVESTMENT}&paper=1`);
    const said = [...body.matchAll(/>([^<]+)<\/text>/gu)].map(([, text]) => text).join('');
    expect(said).toContain('指标解释：');
    expect(said).toMatch(/数据版本 \d+\//u);
    // On its page, which says both, it does not.
    expect((await ask('ranking', INVESTMENT)).body).not.toContain('数据版本');
  });

  test('is refused as figures are', async () => {
    assertProblem(await ask('trend', 'release=2019-06&indicator=nothing'), 'unknown-indicator');
    assertProblem(await ask('ranks', 'release=1999-06&indicator=gdp'), 'unknown-release');
    assertProblem(await ask('trend', `${INVESTMENT}&width=521`), 'bad-request');
  });
});
