import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { loadFiles } from '#server/loading/load.ts';
import type { Db } from '#server/store/database.ts';
import { copyData, editFile, fileIn } from '#test/support/data-folder.ts';
import { emptyDatabase, fixtureApp } from '#test/support/database.ts';
import { signIn } from './officer.ts';

/** 固定资产投资 of 乐平市, of which nobody below `restricted` may see anything: target 10.5, gap +977.1. */
export const RESTRICTED = '987.6';
export const RESTRICTED_GAP = '977.1';
/** GDP of 浮梁县 in a release for accounts alone, and in its opening words. */
export const INTERNAL = '876.5';

export type Who = 'nobody' | 'viewer' | 'officer' | 'administrator';

export interface HiddenWorld {
  db: Db;
  app: FastifyInstance;
  folder: string;
  /** By which a request is somebody's. */
  headers: Readonly<Record<Who, Readonly<Record<string, string>>>>;
  ask: (url: string, who?: Who, more?: Record<string, string>) => Promise<LightMyRequestResponse>;
  /** As an officer. */
  send: (url: string, payload: object) => Promise<LightMyRequestResponse>;
}

/**
 * data/ with an indicator that is restricted, a release that is internal, and small net entries.
 * @param opened its database, empty, where it is not one of a command
 */
export async function openHiddenWorld(opened?: Db): Promise<HiddenWorld> {
  const folder = copyData();
  setAccess(folder, { 'fixed-asset-investment': 'restricted,', 'trade-left': 'public,3' });
  editFile(
    fileIn(folder, '附件1'),
    '固定资产投资,10.5,10.9,0.4,3',
    `固定资产投资,10.5,${RESTRICTED},${RESTRICTED_GAP},1`,
  );
  addInternalRelease(folder);
  const db = opened ?? (await emptyDatabase());
  const options = { by: 'test', note: 'hidden', now: new Date('2026-01-05T08:00:00.000Z') };
  const { problems } = await loadFiles(db, [folder], options);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const app = await fixtureApp(db);
  const headers = {
    nobody: {},
    viewer: await signIn(db, 'chen', ['viewer']),
    officer: await signIn(db, 'li', ['officer']),
    administrator: await signIn(db, 'qian', ['administrator']),
  };
  return {
    db,
    app,
    folder,
    headers,
    send: async (url, payload) =>
      app.inject({ method: 'POST', url: `/api/v1${url}`, headers: headers.officer, payload }),
    ask: async (url, who = 'nobody', more = {}) =>
      app.inject({ url: `/api/v1${url}`, headers: { ...headers[who], ...more } }),
  };
}

/** Two columns more in indicators.csv. */
export function setAccess(folder: string, levels: Readonly<Record<string, string>>): void {
  const file = fileIn(folder, 'indicators.csv');
  const [head, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const rows = lines.map((line) => `${line},${levels[line.split(',')[0] ?? ''] ?? ','}`);
  writeFileSync(file, [`${head},access,small_below`, ...rows, ''].join('\n'));
}

function addInternalRelease(folder: string): void {
  const release = join(folder, 'releases/2019-03');
  mkdirSync(release);
  const head = {
    ...{ id: '2019-03', title: '2019年1-3月主要指标', issuer: '统计局', period: '2019-01/2019-03' },
    ...{ opening: `浮梁县增长${INTERNAL}%。`, access: 'internal' },
  };
  writeFileSync(join(release, 'release.json'), JSON.stringify(head));
  const tidy = ['indicator,region,period,value', `gdp,fuliang,2019-01/2019-03,${INTERNAL}`, ''];
  writeFileSync(join(release, 'tidy.csv'), tidy.join('\n'));
}
