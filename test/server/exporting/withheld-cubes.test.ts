import readJsonStat from 'jsonstat-toolkit';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHiddenWorld, type HiddenWorld } from '../routes/hidden-world.ts';

let world: HiddenWorld;
beforeAll(async () => {
  world = await openHiddenWorld();
});
afterAll(() => world.app.close());

// Nobody below `restricted` may see it.
const QUERY = 'indicator=fixed-asset-investment&region=leping&values=actual,gap,rank';

describe('a figure that is withheld stands in a cube without its number', () => {
  test('in JSON-stat', async () => {
    const { body } = await world.ask(`/observations.jsonstat.json?${QUERY}`);
    const cube = readJsonStat(JSON.parse(body));
    const at = {
      indicator: 'fixed-asset-investment',
      region: 'leping',
      period: '2019-01/2019-06',
    };
    expect(cube.Data({ ...at, measure: 'value' })).toEqual({ value: null, status: 'withheld' });
    expect(cube.Data({ ...at, measure: 'gap' })?.value).toBeNull();
    expect(cube.Data({ ...at, measure: 'rank' })?.value).toBeNull();
  });

  test('in SDMX-CSV, as suppressed', async () => {
    const { body } = await world.ask(`/observations.sdmx.csv?${QUERY}`);
    const { data } = Papa.parse<object>(body.trimEnd(), { header: true });
    expect(data).toEqual([
      expect.objectContaining({ OBS_VALUE: 'NaN', OBS_STATUS: 'Q', GAP: '', RANK: '' }),
    ]);
  });

  test('but for whoever may see it', async () => {
    const { body } = await world.ask(`/observations.sdmx.csv?${QUERY}`, 'officer');
    const { data } = Papa.parse<object>(body.trimEnd(), { header: true });
    // Target 10.5: 987.6 - 10.5 = 977.1
    expect(data).toMatchObject([{ OBS_VALUE: '987.6', OBS_STATUS: 'A', GAP: '977.1' }]);
  });
});
