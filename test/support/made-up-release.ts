import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFiles } from '#server/loading/load.ts';
import type { Db } from '#server/store/database.ts';
import { newFolder, writeTidy } from './data-folder.ts';

/** A figure of a made-up release: `gdp,leping,2019-01/2019-05,8.2,8-8.5`, the target last. */
export type MadeUpLine = string;

/** Loads a release that was never printed. @example loadMadeUp(db, '2019-05', […]) */
export async function loadMadeUp(db: Db, id: string, lines: readonly MadeUpLine[]): Promise<void> {
  const folder = newFolder();
  const release = {
    id,
    title: '编造的通报',
    issuer: '测试',
    docNo: null,
    publishedOn: null,
    period: `${id.slice(0, 4)}-01/${id}`,
  };
  writeFileSync(join(folder, 'release.json'), JSON.stringify(release));
  writeTidy(folder, lines, 'indicator,region,period,value,target');
  const options = { by: 'test', note: 'made up', now: new Date('2026-02-01T09:30:00Z') };
  const { problems } = await loadFiles(db, [folder], options);
  if (problems.length > 0)
    throw new Error(`a made-up release is refused: ${JSON.stringify(problems)}`);
}
