import { readConfig } from '#server/config.ts';
import { contentHash } from '#server/audit/content-hash.ts';
import { readOpening } from '#server/desk/begin.ts';
import { openEdition } from '#server/desk/prepare.ts';
import { createDuePublisher } from '#server/desk/publish-due.ts';
import { undoLoad } from '#server/desk/undo-load.ts';
import { stepEdition } from '#server/desk/workflow.ts';
import { STATE_NAMES, STEP_NAMES, type EditionStep } from '#domain/edition-steps.ts';
import { hasRight, type Actor, type Right } from '#domain/roles.ts';
import { readMoment } from '#server/view/moment.ts';
import { readView, type DataView } from '#server/view/data-view.ts';
import { Problem } from '#server/problem.ts';
import { openPlace } from '#server/open-data.ts';
import { openReadOnly, type Db } from '#server/store/database.ts';
import { listOpenEditions } from '#server/store/editions.ts';
import { latestLoad, listLoads } from '#server/store/loads.ts';
import { NOW } from '#server/store/vintage.ts';
import { actingAs } from './acting-as.ts';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';
import { sayFault } from '#server/faults/report-fault.ts';
import { knownRelease } from './known-release.ts';

const HELP = `npm run release -- 命令   编制、审核、发布和撤销；与工作台同一套规则

  list                        正在编制的和已发布的
  loads                       所有导入
  open --from 通报            承接一期，开始编制下一期
  revise 通报 --note 理由      开始修订已发布的一期
  submit 通报                 送审
  withdraw 通报               撤回送审，或取消定时
  return 通报 --note 理由      退回
  approve 通报                审核通过
  approve-ranking 通报 --note 谁批准、文号
  schedule 通报 --until 时间   定时发布，如 2026-12-20T09:00
  publish 通报                发布
  discard 通报 --note 理由     放弃这一版
  undo 导入 --note 理由        撤销一次导入；--with-later 连同其后就同样内容做的

  --as 账号    以谁的名义；除 list、loads 外都要写
  --note 文字  说明或理由
  --json      结果按 JSON 输出
  --help

草稿用 npm run load -- 文件… --release 通报 --draft（或 --submit）导入。
退出码：0 办成，1 办不成，2 用法不对。数据库由环境变量 DATABASE_URL 指定，默认 var/tongbao.sqlite。`;

const STEPS: readonly EditionStep[] = [
  'submit',
  'withdraw',
  'return',
  'approve',
  'approve-ranking',
  'schedule',
  'publish',
  'discard',
];

/** What only reads. */
const LISTS = new Map<string, (db: Db) => Promise<Outcome>>([
  ['list', list],
  ['loads', loads],
]);

interface Options {
  as: string | undefined;
  note: string;
  from: string | undefined;
  until: string | undefined;
  withLater: boolean;
}

interface Outcome {
  lines: string[];
  json: unknown;
}

await runCommand('release', async () => {
  const { values, positionals } = readArguments(HELP, {
    as: { type: 'string' },
    note: { type: 'string' },
    from: { type: 'string' },
    until: { type: 'string' },
    'with-later': { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const [command = '', subject = ''] = positionals;
  const { as, note = '', from, until, 'with-later': withLater = false } = values;
  const config = readConfig(process.env);
  // Who only looks waits for nobody who writes.
  const db = await (LISTS.has(command) ? openReadOnly(config.database) : openPlace(config));
  try {
    const { lines, json } = await run(db, [command, subject], { as, note, from, until, withLater });
    console.log(values.json ? JSON.stringify(json, null, 2) : lines.join('\n'));
    return EXIT.done;
  } catch (error) {
    throw error instanceof Problem && error.code === 'bad-request'
      ? new UsageError(error.message)
      : error;
  } finally {
    await db.destroy();
  }
});

async function run(db: Db, [command, subject]: [string, string], options: Options) {
  const read = LISTS.get(command);
  if (read) return read(db);
  const step = STEPS.find((one) => one === command);
  if (!step && !['open', 'revise', 'undo'].includes(command)) {
    throw new UsageError(command === '' ? '没有给出命令。' : `没有“${command}”这个命令。`);
  }
  if (subject === '' && command !== 'open') throw new UsageError('没有给出哪一期或第几次导入。');
  const actor = await actingAs(db, options.as);
  // What is due comes first.
  await createDuePublisher((error) => sayFault('release', error))(db, new Date());
  if (step) return takeStep(db, subject, step, actor, options);
  if (command === 'undo') return undo(db, Number(subject), actor, options);
  requireRightOf(actor, 'enter');
  const view = await readView(db, await latestLoad(db));
  return command === 'open' ? open(view, actor, options) : revise(view, subject, actor, options);
}

async function takeStep(
  db: Db,
  releaseId: string,
  step: EditionStep,
  actor: Actor,
  { note, until }: Options,
): Promise<Outcome> {
  const embargoUntil = until === undefined ? null : readUntil(until);
  const order = { step, actor, note, now: new Date(), embargoUntil };
  const state = await stepEdition(db, releaseId, order);
  const lines = [`${releaseId}：${STEP_NAMES[step].zh}，现在是“${STATE_NAMES[state].zh}”。`];
  return { lines, json: { release: releaseId, state } };
}

/** @throws UsageError */
function readUntil(text: string): string {
  try {
    return readMoment(text).toISOString();
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    throw new UsageError(
      `--until 应是日期（2026-12-20，到这一天结束）或时刻（2026-12-20T09:00），收到“${text}”。`,
      { cause },
    );
  }
}

async function undo(
  db: Db,
  load: number,
  actor: Actor,
  { note, withLater }: Options,
): Promise<Outcome> {
  requireRightOf(actor, 'publish');
  if (!Number.isInteger(load))
    throw new UsageError('请给出导入的编号，见 npm run release -- loads。');
  const undone = await undoLoad(db, load, { actor, reason: note, withLater, now: new Date() });
  const hash = await contentHash(db, NOW);
  const lines = [`已撤销第 ${undone.join('、')} 次导入。`, `数据的哈希：${hash}`];
  return { lines, json: { loads: undone, hash } };
}

async function open(view: DataView, actor: Actor, { from }: Options): Promise<Outcome> {
  if (from === undefined) throw new UsageError('请用 --from 写明承接哪一期。');
  const opening = await readOpening(view, { from });
  await openEdition(view.db, opening, { actor, now: new Date() });
  const { id, title } = opening.info;
  return { lines: [`开始编制 ${id}：${title}`], json: { release: id, title } };
}

async function revise(
  view: DataView,
  releaseId: string,
  actor: Actor,
  { note }: Options,
): Promise<Outcome> {
  if (note.trim() === '') throw new UsageError('请用 --note 写明为什么修订。');
  const { key: _, loadedAt: __, ...info } = knownRelease(view, releaseId);
  await openEdition(view.db, { info, reason: note, fromRelease: null }, { actor, now: new Date() });
  return { lines: [`开始修订 ${releaseId}：${note}`], json: { release: releaseId } };
}

async function list(db: Db): Promise<Outcome> {
  const { releases } = await readView(db, await latestLoad(db));
  const editions = await listOpenEditions(db);
  const open = editions.map(({ releaseId, no, state, info }) => {
    return { release: releaseId, no, state, title: info.title };
  });
  const published = releases.map(({ id, title, loadedAt }) => ({ release: id, title, loadedAt }));
  const lines = [
    ...open.map(({ release, no, state, title }) => {
      return `${STATE_NAMES[state].zh}  ${release} 第 ${no} 版  ${title}`;
    }),
    ...published.map(({ release, title }) => `已发布  ${release}  ${title}`),
  ];
  return { lines, json: { editions: open, published } };
}

async function loads(db: Db): Promise<Outcome> {
  const all = await listLoads(db);
  const lines = all.map(({ id, kind, loadedAt, loadedBy, note, undoneBy }) => {
    const what =
      kind === 'undo' ? '撤销' : undoneBy === null ? '导入' : `已被第 ${undoneBy} 次撤销`;
    return `第 ${id} 次  ${loadedAt}  ${loadedBy}  ${what}  ${note}`;
  });
  return { lines, json: all };
}

function requireRightOf(actor: Actor, right: Right): void {
  if (!hasRight(actor, right))
    throw new Problem('forbidden', {
      zh: `账号 ${actor.name} 没有这个权限。`,
      en: `The account ${actor.name} may not do that.`,
    });
}
