import { fromJson } from '#server/from-json.ts';
import { RegionList } from '#server/schemas/dictionary.ts';
import { Observations } from '#server/schemas/observations.ts';
import { ReleaseList } from '#server/schemas/releases.ts';
import { seeData } from './first-sight/data.ts';
import { seeIndicator } from './first-sight/indicator.ts';
import { seeOverview } from './first-sight/overview.ts';
import { seeDepartment, seeRegion } from './first-sight/scorecard.ts';
import type { See } from './first-sight/sight.ts';

/** The answer at an address of the API, sent along with the page; null: it is another than the page hopes for. */
type AskFirst = (address: string) => Promise<string | null>;
/** What a page asks for before it shows anything. */
export interface Questions {
  /** Two pages of one name ask the same. */
  name: string;
  /**
   * What is seen of the page before its program has come, by the answers; null: let the page ask, and say what is
   * wrong.
   */
  put: (ask: AskFirst) => Promise<See | null>;
}

/** What of an address says which questions they are. */
interface Asked {
  path: string;
  release: string | null;
  /** Nothing is chosen on the page, not even a language. */
  isBare: boolean;
}

const API = '/api/v1';
/** Which all pages ask for. */
export const LIST = `${API}/releases`;
const NOTHING: See = () => '';

/** Of whom there is a page each. */
const OF_ONE = [
  { at: '/indicators/', put: askIndicator },
  { at: '/regions/', put: askRegion },
  { at: '/departments/', put: askDepartment },
];

/** The questions of a page, besides who is there, which all ask. */
export function questionsOf({ path, release, isBare }: Asked): Questions {
  if (path === '/') {
    return {
      name: JSON.stringify(['overview', release]),
      put: (ask) => askOverview(ask, release),
    };
  }
  if (path === '/data') {
    return isBare
      ? { name: 'data', put: askData }
      : { name: 'data of a choice', put: async (ask) => ((await ask(LIST)) ? seeData : null) };
  }
  const place = OF_ONE.find(({ at }) => path.startsWith(at));
  if (place) {
    const id = path.slice(place.at.length);
    return {
      name: JSON.stringify([place.at, id, release]),
      put: (ask) => place.put(ask, id, release),
    };
  }
  return {
    name: 'releases',
    put: async (ask) => ((await ask(LIST)) ? NOTHING : null),
  };
}

/** The league of the newest release, or of the one that is asked for. */
async function askOverview(ask: AskFirst, asked: string | null): Promise<See | null> {
  const address = await askReleaseOf(ask, asked);
  if (address === null) return null;
  const answers = await askAll(ask, [address, `${address}/league`]);
  if (!answers) return null;
  const [release = '', league = ''] = answers;
  return seeOverview({ release, league });
}

/** Where the newest figure stands, its ranking and how it moved; the pictures wait for the width of the window. */
async function askIndicator(ask: AskFirst, id: string, asked: string | null): Promise<See | null> {
  const indicator = `${API}/indicators/${id}`;
  const lists = await askAll(ask, [LIST, `${API}/indicators`, indicator]);
  if (!lists) return null;
  const within = asked === null ? 'last=1' : new URLSearchParams({ release: asked }).toString();
  const address = `${API}/observations?indicator=${id}&${within}&limit=1`;
  const held = await ask(address);
  if (held === null) return null;
  const holder = fromJson(Observations, held, address).observations[0]?.release;
  if (holder == null) return null;
  const release = `${LIST}/${encodeURIComponent(holder)}`;
  const ranking = await ask(`${release}/rankings/${id}`);
  if (ranking === null) return null;
  // A release without targets has no movement.
  await ask(`${release}/movement?indicator=${id}`);
  const [releases = '', indicators = ''] = lists;
  return seeIndicator({ releases, indicators, ranking }, { release: asked });
}

/** Months of the small runs beside a figure, as web/src/lib/ui/scorecard/past-of.ts has them. */
const TREND_MONTHS = 36;

/** The scorecard of a region, and what stands beside it. */
async function askRegion(ask: AskFirst, id: string, asked: string | null): Promise<See | null> {
  const release = await askReleaseOf(ask, asked);
  if (release === null) return null;
  const part = `region=${id}`;
  const answers = await askAll(ask, [
    LIST,
    `${release}/scorecards/${id}`,
    `${release}/movement?${part}`,
    `${API}/regions`,
    `${release}/findings`,
    `${release}/trends?${part}&months=${TREND_MONTHS}`,
    `${release}/needs?${part}`,
  ]);
  if (!answers) return null;
  const [releases = '', scorecard = '', movement = ''] = answers;
  return seeRegion({ releases, scorecard, movement });
}

/** The scorecard of a department; how its indicators stand in all regions is asked for by the page. */
async function askDepartment(ask: AskFirst, id: string, asked: string | null): Promise<See | null> {
  const [release, regions] = await Promise.all([askReleaseOf(ask, asked), ask(`${API}/regions`)]);
  if (release === null || regions === null) return null;
  const city = fromJson(RegionList, regions, 'regions').find(({ kind }) => kind === 'city')?.id;
  const own = `department=${id}${city === undefined ? '' : `&region=${city}`}`;
  const answers = await askAll(ask, [
    LIST,
    `${release}/departments/${id}`,
    `${release}/movement?${own}`,
    `${API}/departments`,
    `${release}/departments`,
    `${release}/trends?${own}&months=${TREND_MONTHS}`,
    `${release}/needs?${own}`,
  ]);
  if (!answers) return null;
  const [releases = '', scorecard = '', movement = ''] = answers;
  return seeDepartment({ releases, scorecard, movement });
}

/** Everything, as it is offered where nothing has been chosen. */
async function askData(ask: AskFirst): Promise<See | null> {
  const lists = ['indicators', 'regions', 'departments', 'observations/periods'];
  const table = 'observations/table?limit=50&columnLimit=72';
  const addresses = [LIST, ...[...lists, table].map((name) => `${API}/${name}`)];
  return (await askAll(ask, addresses)) ? seeData : null;
}

/** The address of the release that is asked for, or of the newest with scorecards. */
async function askReleaseOf(ask: AskFirst, asked: string | null): Promise<string | null> {
  const releases = fromJson(ReleaseList, (await ask(LIST)) ?? '[]', LIST);
  const id = asked ?? releases.find(({ holds }) => holds.includes('scorecards'))?.id;
  return id === undefined ? null : `${LIST}/${encodeURIComponent(id)}`;
}

/** In the order of the addresses; null: one of them is answered otherwise. */
async function askAll(ask: AskFirst, addresses: readonly string[]): Promise<string[] | null> {
  const answers = await Promise.all(addresses.map((address) => ask(address)));
  const given = answers.filter((answer) => answer !== null);
  return given.length === answers.length ? given : null;
}
