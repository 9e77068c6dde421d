import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fromJson } from '#server/from-json.ts';
import { ReleaseList } from '#server/schemas/releases.ts';

/** What an address may say without asking for another view of the data. */
const KNOWN = [
  'release',
  'show',
  'since',
  'sort',
  'status',
  'department',
  'group',
  'order',
  'columns',
  'regions',
  'chosen',
  'lang',
  'theme',
];
const LIST = '/api/v1/releases';
const KEPT = 20;

/**
 * Gives the answers that the overview asks for first, as elements for its head, so that it need not
 * fetch them one after the other: those of the API itself, to whoever asks. None where the page has to
 * ask by itself and say what is wrong. What everybody gets is kept as long as the data stay the same.
 */
export function createFirstReplies(app: FastifyInstance) {
  const kept = new Map<string, string>();
  let keptOf = '';
  return async (request: FastifyRequest): Promise<string> => {
    const query = new URLSearchParams(request.url.split('?')[1] ?? '');
    if (![...query.keys()].every((name) => KNOWN.includes(name))) return '';
    const asked = query.get('release') ?? '';
    if (request.headers.cookie !== undefined) return (await collect(app, request, asked)) ?? '';
    const { version } = await app.view();
    if (keptOf !== version || kept.size >= KEPT) kept.clear();
    keptOf = version;
    const elements = kept.get(asked) ?? (await collect(app, request, asked));
    if (elements !== null) kept.set(asked, elements);
    return elements ?? '';
  };
}

async function collect(app: FastifyInstance, from: FastifyRequest, asked: string) {
  const releases = await ask(app, from, LIST);
  const id = asked === '' ? newest(releases) : asked;
  if (releases === null || id === null) return null;
  const release = `${LIST}/${encodeURIComponent(id)}`;
  const elements = [element(LIST, releases)];
  for (const address of [release, `${release}/league`]) {
    const body = await ask(app, from, address);
    if (body === null) return null;
    elements.push(element(address, body));
  }
  return elements.join('');
}

/** Null: the API answers otherwise, which is for the page to read. */
async function ask(
  app: FastifyInstance,
  { headers: { cookie, host }, ip }: FastifyRequest,
  url: string,
): Promise<string | null> {
  const { statusCode, body } = await app.inject({
    url,
    remoteAddress: ip,
    headers: { accept: 'application/json', host, ...(cookie !== undefined && { cookie }) },
  });
  return statusCode === 200 ? body : null;
}

/** The release that the overview shows where none is asked for. */
function newest(releases: string | null): string | null {
  const all = fromJson(ReleaseList, releases ?? '[]', '/api/v1/releases');
  return all.find(({ holds }) => holds.includes('scorecards'))?.id ?? null;
}

/** Read, never run (web/src/lib/api/first-replies.ts); nothing in it may end the element. */
function element(address: string, body: string): string {
  const json = body.replaceAll('<', String.raw`\u003c`);
  return `<script type="application/json" data-reply="${address}">${json}</script>`;
}
