import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import type { Reader } from '#lib/api/client.ts';
import type { ReleaseSummary } from '#lib/api/releases.ts';
import { NOW } from '#lib/url/shown-view.ts';
import { fixtureApp } from '#test/support/database.ts';
import { findHolder } from '../../../web/src/routes/indicators/[id]/find-holder.ts';

let app: FastifyInstance;
let releases: ReleaseSummary[];
let asked: string[];
let reader: Reader;
beforeAll(async () => {
  app = await fixtureApp();
  releases = (await app.inject('/api/v1/releases')).json();
  asked = [];
  reader = {
    view: NOW,
    fetch: async (address) => {
      if (typeof address !== 'string') throw new TypeError('addresses are strings');
      asked.push(address);
      const { statusCode, payload } = await app.inject(address);
      return new Response(payload, { status: statusCode });
    },
  };
});

const CASES = [
  { name: 'the newest has it', indicator: 'cpi-month', release: null, holder: '2020-07' },
  { name: 'it ended before the newest', indicator: 'gdp', release: null, holder: '2019-06' },
  { name: 'the one asked for has it', indicator: 'gdp', release: '2019-06', holder: '2019-06' },
  { name: 'the one asked for has none', indicator: 'gdp', release: '2020-07', holder: null },
];

test.for(CASES)('$name: one request', async ({ indicator, release, holder }) => {
  asked.length = 0;
  const found = await findHolder(reader, releases, { indicator, asked: release });
  expect(found?.id ?? null).toBe(holder);
  expect(asked).toHaveLength(1);
});
