import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileIn } from '#test/support/data-folder.ts';
import { unzipTexts } from '#test/support/unzip.ts';
import { doorsOf } from './doors.ts';
import {
  INTERNAL,
  openHiddenWorld,
  RESTRICTED,
  RESTRICTED_GAP,
  type HiddenWorld,
  type Who,
} from './hidden-world.ts';

const CELL = 'indicator=fixed-asset-investment&region=leping';

let world: HiddenWorld;
let doors: string[];
beforeAll(async () => {
  world = await openHiddenWorld();
  doors = await doorsOf(world.ask);
});
afterAll(() => world.app.close());

/** All that an answer says, files unpacked. */
async function wordsOf(...asked: Parameters<HiddenWorld['ask']>): Promise<string> {
  const { statusCode, headers, body, rawPayload } = await world.ask(...asked);
  if (statusCode >= 500) throw new Error(`${asked[0]}: ${body}`);
  const texts =
    statusCode === 200 && /\.(?:docx|xlsx|zip)/u.test(asked[0])
      ? [...unzipTexts(rawPayload).values()]
      : [body];
  // Figures may stand in runs of their own.
  return `${JSON.stringify(headers)} ${texts.join(' ')} ${texts.join(' ').replaceAll(/<[^>]*>/gu, '')}`;
}

const seen = new Map<string, Promise<ReadonlyMap<string, string>>>();

/** Every door is asked once by everybody. */
function seenBy(who: Who, more: string): Promise<ReadonlyMap<string, string>> {
  const key = `${who} ${more}`;
  const found = seen.get(key) ?? lookEverywhere(who, more);
  seen.set(key, found);
  return found;
}

async function lookEverywhere(who: Who, more: string): Promise<ReadonlyMap<string, string>> {
  const words = new Map<string, string>();
  for (const door of doors) {
    const url = more === '' ? door : `${door}${door.includes('?') ? '&' : '?'}${more}`;
    words.set(url, await wordsOf(url, who));
  }
  return words;
}

async function doorsThatTell(figure: string, who: Who, more = ''): Promise<string[]> {
  const words = await seenBy(who, more);
  return [...words].filter(([, text]) => text.includes(figure)).map(([url]) => url);
}

describe('a restricted figure', () => {
  test.for(['nobody', 'viewer', 'administrator'] as const)(
    'is told, with its gap, by no door to: %s',
    { timeout: 120_000 },
    async (who) => {
      expect(doors.length).toBeGreaterThan(80);
      expect(await doorsThatTell(RESTRICTED, who)).toEqual([]);
      expect(await doorsThatTell(RESTRICTED_GAP, who)).toEqual([]);
    },
  );

  test('is told to an officer, by many', async () => {
    const telling = await doorsThatTell(RESTRICTED, 'officer');
    expect(telling.length).toBeGreaterThan(15);
    expect(telling).toContain('/releases/2019-06/workbook.xlsx');
  });

  test('is not told as of an earlier moment either', async () => {
    expect(await doorsThatTell(RESTRICTED, 'nobody', 'asOf=1')).toEqual([]);
  });
});

test('what is internal is told to accounts, not to strangers: figures and words', async () => {
  expect(await doorsThatTell(INTERNAL, 'nobody')).toEqual([]);
  expect((await doorsThatTell(INTERNAL, 'viewer')).length).toBeGreaterThan(3);
});

interface Observed {
  observations: { value: number | null; missingReason: string | null }[];
}

interface Rows {
  rows: {
    region: { id: string };
    actual: number | null;
    missingReason: string | null;
    rank: number | null;
  }[];
}

describe('a withheld cell', () => {
  test('is marked, not dropped', async () => {
    const url = '/releases/2019-06/rankings/fixed-asset-investment';
    const { rows } = (await world.ask(url)).json<Rows>();
    expect(rows.length).toBe((await world.ask(url, 'officer')).json<Rows>().rows.length);
    expect(new Set(rows.map(({ missingReason }) => missingReason))).toEqual(new Set(['withheld']));
  });

  test('of 1 or 2 is small to strangers alone, and what would give it away goes with it', async () => {
    const ofTrade = async (who?: 'viewer') => {
      const body = await wordsOf('/releases/2019-06/net-entries', who);
      return body.includes('"withheld"');
    };
    expect(await ofTrade()).toBe(true);
    expect(await ofTrade('viewer')).toBe(false);
    const url = '/observations?values=actual,flags&region=fuliang&indicator=';
    const withheld = async (indicator: string) => {
      const { observations } = (await world.ask(`${url}${indicator}`)).json<Observed>();
      expect(observations).toHaveLength(1);
      return observations[0]?.missingReason === 'withheld';
    };
    // 退出 of 浮梁县 is 2; 净增 −1 = 新增 1 − 退出 2, so one of the two others is withheld too.
    expect(await withheld('trade-left')).toBe(true);
    const others = [await withheld('trade-net-entry'), await withheld('trade-entered')];
    expect(others.filter(Boolean)).toHaveLength(1);
  });

  test('is no oracle: a draft of the bulletin is not held against it', async () => {
    const check = async (figure: string) => {
      const text = `固定资产投资。乐平市增长${figure}%，高于目标。`;
      const { body } = await world.app.inject({
        method: 'POST',
        url: '/api/v1/releases/2019-06/draft-check',
        payload: { text },
      });
      return body.replaceAll(figure, 'x');
    };
    expect(await check(RESTRICTED)).toBe(await check('123.4'));
  });
});

describe('a draft', () => {
  const DRAFTED = '765.4';
  beforeAll(async () => {
    const text = readFileSync(fileIn(world.folder, '附件1'), 'utf8').replace(RESTRICTED, DRAFTED);
    const desk = '/desk/releases/2019-06';
    const post = (url: string, payload: object) => world.send(`${desk}${url}`, payload);
    await post('/revisions', { reason: '更正' });
    const { id } = (await post('/uploads', { text })).json<{ id: string }>();
    const taken = await post('/loads', { uploadId: id, warningsReason: '已核对' });
    if (taken.statusCode !== 201) throw new Error(taken.body);
  });

  test('shows a viewer as little as what is published, on its preview too', async () => {
    expect(await doorsThatTell(DRAFTED, 'viewer', 'draft=2019-06')).toEqual([]);
    for (const url of ['/desk/releases/2019-06/preview', '/desk/releases/2019-06']) {
      expect(await wordsOf(url, 'viewer'), url).not.toContain(DRAFTED);
      expect(await wordsOf(url, 'viewer'), url).not.toContain(RESTRICTED);
    }
    expect(await wordsOf('/desk/releases/2019-06/preview', 'officer')).toContain(DRAFTED);
    const cell = `/observations?${CELL}&draft=2019-06`;
    expect(await wordsOf(cell, 'officer')).toContain(DRAFTED);
  });
});

describe('an answer of which something is withheld', () => {
  const URL = '/releases/2019-06/overview';

  test('says so, and has another ETag for another clearance', async () => {
    const [nobody, viewer, officer] = await Promise.all(
      (['nobody', 'viewer', 'officer'] as const).map(
        async (who) => (await world.ask(URL, who)).headers,
      ),
    );
    expect(new Set([nobody?.etag, viewer?.etag, officer?.etag]).size).toBe(3);
    expect(Number(nobody?.['tongbao-withheld'])).toBeGreaterThan(1);
    expect(viewer).toMatchObject({ 'tongbao-withheld': '1', 'cache-control': 'private, no-cache' });
    expect(officer).not.toHaveProperty('tongbao-withheld');
    expect(nobody).toMatchObject({ 'cache-control': 'no-cache' });
    expect(String(nobody?.vary)).toMatch(/cookie, authorization/u);
    const stale = await world.ask(URL, 'nobody', { 'if-none-match': String(officer?.etag) });
    expect(stale.statusCode).toBe(200);
    const same = await world.ask(URL, 'viewer', { 'if-none-match': String(viewer?.etag) });
    expect(same.statusCode).toBe(304);
  });

  test('is for strangers again once the session has ended', async () => {
    const { headers } = await world.ask(URL, 'officer');
    expect(headers).not.toHaveProperty('tongbao-withheld');
    await world.db.deleteFrom('session').where('accountName', '=', 'li').execute();
    expect(await wordsOf(URL, 'officer')).not.toContain(RESTRICTED);
  });
});

test('indicators and releases say who sees their figures', async () => {
  const indicators = (await world.ask('/indicators')).json<
    { id: string; access: string; smallBelow: number | null }[]
  >();
  expect(indicators.find(({ id }) => id === 'fixed-asset-investment')).toMatchObject({
    access: 'restricted',
    smallBelow: null,
  });
  expect(indicators.find(({ id }) => id === 'trade-left')).toMatchObject({
    access: 'public',
    smallBelow: 3,
  });
  const releases = (await world.ask('/releases')).json<{ id: string; access: string }[]>();
  expect(releases.map(({ id, access }) => [id, access])).toContainEqual(['2019-03', 'internal']);
});
