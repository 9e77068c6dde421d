/* Freezes one export as a server does, to be killed: a command has no door for it. */
import { buildApp } from '#server/app.ts';
import { readConfig } from '#server/config.ts';
import { openServedData } from '#server/open-data.ts';
import shipped from './shipped.json' with { type: 'json' };

const db = await openServedData(readConfig(process.env));
const app = await buildApp({ db, pagesRoot: null, version: 'proof' });
const payload = { format: 'csv', query: { indicator: shipped.indicator } };
const response = await app.inject({ method: 'POST', url: '/api/v1/frozen', payload });
console.log(response.statusCode === 200 ? '已固定' : response.body);
await app.close();
process.exitCode = response.statusCode === 200 ? 0 : 1;
