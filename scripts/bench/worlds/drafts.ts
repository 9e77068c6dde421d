import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReleaseInfo } from '#domain/release.ts';
import type { Actor, Role } from '#domain/roles.ts';
import { openEdition, takeIntoDraft } from '#server/desk/prepare.ts';
import { stepEdition } from '#server/desk/workflow.ts';
import { textHash } from '#server/loading/table-hash.ts';
import { openDatabase, type Db } from '#server/store/database.ts';
import { signIn } from '../session.ts';
import {
  indicatorId,
  monthOf,
  periodOf,
  range,
  regionId,
  valueOf,
  type Country,
} from './country.ts';

/** Who enters, who approves, who publishes. */
export const PEOPLE = { li: 'officer', wang: 'reviewer', zhao: 'publisher' } as const;
type Name = keyof typeof PEOPLE;

/** The release after the last one of a country. */
export function nextRelease({ months }: Country): ReleaseInfo {
  const [start = '', end = ''] = periodOf(months + 1).split('/');
  return {
    id: monthOf(months + 1),
    title: '合成数据',
    issuer: 'bench',
    docNo: null,
    publishedOn: null,
    period: { start, end },
    opening: '',
    closing: '',
  };
}

/** The first figures of that release, as an officer sends them: of one indicator after another. */
export function draftText({ regions, months }: Country, rows: number): string {
  const period = periodOf(months + 1);
  const lines = range(rows).map((row) => {
    const [indicator, region] = [Math.ceil(row / regions), ((row - 1) % regions) + 1];
    const value = valueOf(region, indicator, months + 1).toFixed(1);
    return `${indicatorId(indicator)},${regionId(region)},${period},${value}\n`;
  });
  return `indicator,region,period,value\n${lines.join('')}`;
}

/** The same as a folder to be loaded. */
export async function writeRelease(folder: string, country: Country, rows: number): Promise<void> {
  const { period, opening: _, closing: __, ...info } = nextRelease(country);
  const head = { ...info, period: `${period.start}/${period.end}` };
  await writeFile(join(folder, 'release.json'), JSON.stringify(head));
  await writeFile(join(folder, 'figures.csv'), draftText(country, rows));
}

/** Begins that release in a database, with nothing in it yet, and lets the people in. */
export function beginDraft(file: string, country: Country): Promise<void> {
  return inDatabase(file, async (db) => {
    for (const [name, role] of Object.entries(PEOPLE)) await signIn(db, name, [role]);
    const info = nextRelease(country);
    await openEdition(db, { info, reason: '', fromRelease: null }, doing('li'));
  });
}

/** A draft with that many figures in it; it was not looked at when it was taken in. */
export function fillDraft(file: string, country: Country, rows: number): Promise<void> {
  return inDatabase(file, async (db) => {
    const text = draftText(country, rows);
    const tidy = { file: 'figures.csv', text };
    const table = {
      ...({ kind: 'observations', subject: tidy.file, table: null } as const),
      ...{ contentHash: textHash(text), tidy },
    };
    const load = { tables: [table], note: '', warnings: [], warningsReason: '' };
    await takeIntoDraft(db, nextRelease(country).id, load, doing('li'));
  });
}

/** Up to where it only has to be published. */
export function approveDraft(file: string, country: Country): Promise<void> {
  return inDatabase(file, async (db) => {
    const { id } = nextRelease(country);
    const note = '合成数据';
    await stepEdition(db, id, { step: 'submit', note, ...doing('li') });
    await stepEdition(db, id, { step: 'approve', note, ...doing('wang') });
    await stepEdition(db, id, { step: 'approve-ranking', note, ...doing('zhao') });
  });
}

function doing(name: Name): { actor: Actor; now: Date } {
  const roles: Role[] = [PEOPLE[name]];
  return { actor: { name, roles, door: 'session' }, now: new Date() };
}

async function inDatabase(file: string, work: (db: Db) => Promise<unknown>): Promise<void> {
  const db = await openDatabase(file);
  try {
    await work(db);
  } finally {
    await db.destroy();
  }
}
