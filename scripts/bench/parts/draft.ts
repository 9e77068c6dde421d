import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { LIGHT } from '../answer.ts';
import type { Bench } from '../bench.ts';
import { compare, exponentOf, type Cost, type Figure } from '../figure.ts';
import { endsWithin } from '../give-up.ts';
import { loadApart } from '../load-apart.ts';
import { cpuMsOf } from '../served/cpu.ts';
import type { Served } from '../served/served.ts';
import { headersOf } from '../session.ts';
import { beginDraft, draftText, nextRelease, writeRelease } from '../worlds/drafts.ts';
import { figuresOf, type Country } from '../worlds/country.ts';
import { copyCountry } from '../worlds/worlds.ts';

/** Figures that an officer sends, looks at and takes into a draft; and as many against their load. */
export async function* measureDraft(bench: Bench): AsyncGenerator<Figure> {
  const { country, rows } = bench.sizes.draft;
  const costs: Cost[] = [];
  for (const count of rows) {
    const { cpuMs, isEnded, note } = await takeIn(bench, country, count);
    yield { what: `${count} rows`, unit: 'ms', ours: cpuMs, note, ...(!isEnded && AT_LEAST) };
    if (!isEnded) break;
    costs.push({ size: count, cpuMs });
  }
  yield* exponentOf('taken in', 'rows', costs);
  yield* againstLoad(bench, country);
}

const AT_LEAST = { isAtLeast: true } as const;

/** A whole release of a country. */
async function* againstLoad(bench: Bench, country: Country): AsyncGenerator<Figure> {
  const rows = figuresOf({ ...country, months: 1 });
  const { cpuMs, isEnded, note } = await takeIn(bench, country, rows);
  const load = await loadWhole(bench, country, rows);
  const head = { what: `${rows} rows`, unit: 'ms', against: 'their load', note } as const;
  yield { ...compare(head, [cpuMs], [load]), ...(!isEnded && AT_LEAST) };
}

interface Taken {
  cpuMs: number;
  /** False: it was given up. */
  isEnded: boolean;
  note: string;
}

/** By a server and a database of its own. */
async function takeIn(bench: Bench, country: Country, rows: number): Promise<Taken> {
  const file = await copyCountry(bench, country);
  await beginDraft(file, country);
  await using served = await bench.startServer(file);
  await served.drain(LIGHT);
  const { cpuSeconds } = bench.sizes.draft;
  let cpuMs = 0;
  const notes: string[] = [];
  for (const [step, work] of stepsOf(served, country, rows)) {
    const before = cpuMsOf(served.pid);
    const isEnded = await endsWithin(cpuSeconds - cpuMs / 1000, served.pid, work());
    const ofStep = cpuMsOf(served.pid) - before;
    cpuMs += ofStep;
    notes.push(`${step} ${(ofStep / 1000).toFixed(2)} s`);
    if (!isEnded) {
      notes.push(`${cpuSeconds} s 内没有做完`);
      return { cpuMs, isEnded, note: notes.join('，') };
    }
  }
  return { cpuMs, isEnded: true, note: notes.join('，') };
}

type Step = [name: string, work: () => Promise<unknown>];

/** What the desk's page asks for, one after the other. */
function stepsOf(served: Served, country: Country, rows: number): Step[] {
  const { id } = nextRelease(country);
  const desk = `/api/v1/desk/releases/${id}`;
  const headers = headersOf('li');
  const form = new FormData();
  form.append('files', new File([draftText(country, rows)], 'figures.csv'));
  let uploadId = '';
  const upload = async () => {
    uploadId = idOf(await served.json(`${desk}/uploads`, { headers, form }));
  };
  const take = () => {
    const order = { uploadId, warningsReason: '合成数据' };
    return served.json(`${desk}/loads`, { headers, json: order });
  };
  return [
    ['upload', upload],
    ['preview', () => served.json(`${desk}/preview?upload=${uploadId}`, { headers })],
    ['take', take],
  ];
}

function idOf(reply: unknown): string {
  const id = typeof reply === 'object' && reply !== null && 'id' in reply ? reply.id : null;
  if (typeof id !== 'string') throw new Error('the upload has no id');
  return id;
}

/** CPU time of loading the same release from its files, in ms. */
async function loadWhole(bench: Bench, country: Country, rows: number): Promise<number> {
  const file = await copyCountry(bench, country);
  const folder = await mkdtemp(join(bench.folder, 'release-'));
  await writeRelease(folder, country, rows);
  const order = { how: 'ours', databaseFile: file, path: folder, rows } as const;
  return (await loadApart(order)).cpuMs;
}
