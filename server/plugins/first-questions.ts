import { fromJson } from '#server/from-json.ts';
import { Observations } from '#server/schemas/observations.ts';
import { League } from '#server/schemas/league.ts';
import { ReleaseDetail, ReleaseList } from '#server/schemas/releases.ts';
import type { DataView } from '#server/view/data-view.ts';
import { officeOf, tellOffice } from '#domain/office.ts';
import { seeHeadline } from './first-sight.ts';

/** The answer at an address of the API, sent along with the page; null: it is another than the page hopes for. */
type AskFirst = (address: string) => Promise<string | null>;
/** What a page asks for before it shows anything. */
export interface Questions {
  /** Two pages of one name ask the same. */
  name: string;
  /** False: let the page ask, and say what is wrong. */
  put: (ask: AskFirst) => Promise<boolean>;
  /** What is seen of the page before its program has come, by the answers. */
  see?: (replies: Replies, view: DataView) => string;
}
/** Answers, by the addresses in the order in which they were asked. */
export type Replies = ReadonlyMap<string, string>;

/** What of an address says which questions they are. */
interface Asked {
  path: string;
  release: string | null;
  /** Nothing is chosen on the page, not even a language. */
  isBare: boolean;
}

const API = '/api/v1';
const LIST = `${API}/releases`;
const INDICATORS = '/indicators/';

/** The questions of a page, besides who is there, which all ask. */
export function questionsOf({ path, release, isBare }: Asked): Questions {
  if (path === '/') {
    return {
      name: JSON.stringify(['overview', release]),
      put: (ask) => askOverview(ask, release),
      see: seeOverview,
    };
  }
  if (path === '/data' && isBare) return { name: 'data', put: askData };
  if (path.startsWith(INDICATORS)) {
    const id = path.slice(INDICATORS.length);
    return {
      name: JSON.stringify(['indicator', id, release]),
      put: (ask) => askIndicator(ask, id, release),
    };
  }
  return { name: 'releases', put: (ask) => askAll(ask, [LIST]) };
}

/** The league of the newest release, or of the one that is asked for. */
async function askOverview(ask: AskFirst, asked: string | null): Promise<boolean> {
  const releases = fromJson(ReleaseList, (await ask(LIST)) ?? '[]', LIST);
  const newest = releases.find(({ holds }) => holds.includes('scorecards'))?.id;
  const id = asked ?? newest;
  if (id === undefined) return false;
  const release = `${LIST}/${encodeURIComponent(id)}`;
  return askAll(ask, [release, `${release}/league`]);
}

/** Nothing of made-up figures, which no page shows without saying so. */
function seeOverview(replies: Replies, view: DataView): string {
  const [releases, release, league] = [...replies];
  if (!releases || !release || !league) return '';
  if (fromJson(ReleaseList, releases[1], releases[0]).some(({ synthetic }) => synthetic)) return '';
  const office = tellOffice(officeOf(view.dictionary));
  return seeHeadline(
    fromJson(ReleaseDetail, release[1], release[0]),
    fromJson(League, league[1], league[0]),
    office,
  );
}

/** Where the newest figure stands, its ranking and how it moved; the pictures wait for the width of the window. */
async function askIndicator(ask: AskFirst, id: string, asked: string | null): Promise<boolean> {
  const indicator = `${API}/indicators/${id}`;
  if (!(await askAll(ask, [LIST, `${API}/indicators`, indicator]))) return false;
  const within = asked === null ? 'last=1' : new URLSearchParams({ release: asked }).toString();
  const address = `${API}/observations?indicator=${id}&${within}&limit=1`;
  const held = await ask(address);
  if (held === null) return false;
  const holder = fromJson(Observations, held, address).observations[0]?.release;
  if (holder == null) return false;
  const release = `${LIST}/${encodeURIComponent(holder)}`;
  if (!(await askAll(ask, [`${release}/rankings/${id}`]))) return false;
  // A release without targets has no movement.
  await ask(`${release}/movement?indicator=${id}`);
  return true;
}

/** Everything, as it is offered where nothing has been chosen. */
function askData(ask: AskFirst): Promise<boolean> {
  const lists = ['indicators', 'regions', 'departments', 'observations/periods'];
  const table = 'observations/table?limit=50&columnLimit=72';
  return askAll(ask, [LIST, ...[...lists, table].map((name) => `${API}/${name}`)]);
}

async function askAll(ask: AskFirst, addresses: readonly string[]): Promise<boolean> {
  const answers = await Promise.all(addresses.map((address) => ask(address)));
  return answers.every((answer) => answer !== null);
}
