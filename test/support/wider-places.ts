import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFiles } from '#server/loading/load.ts';
import { emptyDatabase, LOADED_AT } from './database.ts';
import { copyData, editFile, fileIn, writeTidy } from './data-folder.ts';
import type { Db } from '#server/store/database.ts';

const NATION = 'quanguo,,全国,全国,全国,wider,,,China,China';
const PROVINCE = 'jiangxi,360000,江西省,全省,全省,wider,,江西,Jiangxi Province,Jiangxi';

const FIGURES = [
  'gdp,jiangxi,2019-01/2019-06,8.6',
  'retail-sales,quanguo,2019-01/2019-06,8.4',
  'gdp,quanguo,2019-01/2019-03,6.4',
  'gdp,jingdezhen,2019-01/2019-03,8.0',
  'gdp,leping,2019-01/2019-03,8.2',
  'industry-net-entry,quanguo,2019-01/2019-07,1',
];

/** data/ with the nation and the province beside the city, and what both have of three indicators. */
export function widerPlacesData(): string {
  const folder = copyData();
  appendFileSync(fileIn(folder, 'regions.csv'), `${NATION}\n${PROVINCE}\n`);
  // As a line of the printed table of ranks, above the city.
  editFile(
    fileIn(folder, '附件8'),
    '1,地区生产总值,,,,\n,全市,',
    '1,地区生产总值,,,,\n,全国,,6.3,,\n,全市,',
  );
  writeTidy(join(folder, 'releases/2019-06'), FIGURES);
  return folder;
}

export async function databaseWithWiderPlaces(): Promise<Db> {
  const db = await emptyDatabase();
  const options = { by: 'test', note: '', now: new Date(LOADED_AT) };
  const { problems } = await loadFiles(db, [widerPlacesData()], options);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return db;
}
