import type { TSchema } from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSerializer } from '#server/plugins/compilers.ts';
import { releasesApi } from '#server/schemas/api/releases.ts';
import { openHiddenWorld, type HiddenWorld } from './hidden-world.ts';

let world: HiddenWorld;
beforeAll(async () => {
  world = await openHiddenWorld();
});
afterAll(() => world.app.close());

/** What writes a reply field by field as the schema has them, and nothing else. */
function writerOf(schema: TSchema) {
  return buildSerializer({}, {})({ schema, method: 'GET', url: '', httpStatus: '200' });
}

const ADDRESSES: readonly (readonly [string, TSchema])[] = [
  ['overview', releasesApi.overview.reply],
  ['rankings', releasesApi.rankings.reply],
  ['rankings/gdp', releasesApi.ranking.reply],
  ['rankings/fixed-asset-investment', releasesApi.ranking.reply],
  ['bulletin', releasesApi.bulletin.reply],
  ['bulletin.json', releasesApi.bulletin.reply],
];

test.each(ADDRESSES)(
  '%s says what its schema says, in that order, and no more',
  async (path, schema) => {
    const write = writerOf(schema);
    for (const release of ['2019-06', '2019-03']) {
      for (const who of ['nobody', 'administrator'] as const) {
        const { statusCode, headers, body } = await world.ask(`/releases/${release}/${path}`, who);
        if (statusCode === 404) continue;
        expect(statusCode).toBe(200);
        expect(headers['content-type']).toBe('application/json; charset=utf-8');
        expect(write(JSON.parse(body))).toBe(body);
      }
    }
    expect(
      write({ ...JSON.parse((await world.ask(`/releases/2019-06/${path}`)).body), more: 1 }),
    ).not.toContain('"more"');
  },
);
