/* Publishes or undoes as a server does, through the thread that writes, to be killed. */
import { readConfig } from '#server/config.ts';
import { undoLoad } from '#server/desk/undo-load.ts';
import { stepEdition } from '#server/desk/workflow.ts';
import { openServedData } from '#server/open-data.ts';
import type { Db } from '#server/store/database.ts';
import { actingAs } from '../../acting-as.ts';

const ACTS: Record<string, (db: Db) => Promise<string>> = {
  publish: async (db) => {
    const order = { actor: await actingAs(db, 'zhao'), note: '', embargoUntil: null };
    const state = await stepEdition(db, '2019-06', { step: 'publish', ...order, now: new Date() });
    return `现在是 ${state}`;
  },
  undo: async (db) => {
    const order = { actor: await actingAs(db, 'zhao'), reason: '装错了', withLater: false };
    const undone = await undoLoad(db, 2, { ...order, now: new Date() });
    return `已撤销 ${undone.join('、')}`;
  },
};

const [, , name = ''] = process.argv;
const act = ACTS[name];
if (!act) throw new Error(`no such act: ${name}`);
const db = await openServedData(readConfig(process.env));
console.log(await act(db));
await db.destroy();
