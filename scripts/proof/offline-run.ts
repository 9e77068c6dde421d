/**
 * What `npm run proof -- bundle` runs inside the unpacked bundle, where there is no net: a line of JSON
 * for each thing that was tried. Only of what Node itself brings.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const PORT = '3999';
const SITE = `http://127.0.0.1:${PORT}`;
const ADDRESSES = [
  '/',
  '/ready',
  '/api/v1/releases',
  '/api/v1/releases/2019-06/bulletin',
  '/api/docs/',
];
const COMMANDS = [
  { args: ['load', '--dry-run', 'data'], code: 0 },
  { args: ['audit', 'verify'], code: 0 },
  { args: ['bulletin', '2019-06', '--docx', 'var/bulletin.docx'], code: 0 },
  { args: ['demo', '--months', '2', '--database', 'var/offline-demo.sqlite'], code: 0 },
  { args: ['backup', 'var/backup.sqlite'], code: 0 },
  { args: ['backup', 'var/backup.sqlite'], code: 1 },
  { args: ['restore', 'var/backup.sqlite'], code: 1 },
  { args: ['check', '2019-06'], code: 1 },
  { args: ['load'], code: 2 },
];

const cwd = fileURLToPath(new URL('../../', import.meta.url));
const TONGBAO = join(cwd, 'tongbao');
// Nothing of the machine that it was made on: neither its Node nor its settings.
const env = { PATH: '/usr/bin:/bin', HOME: '/nonexistent', PORT };

function report(what: string, isRight: boolean): void {
  console.log(JSON.stringify({ what, isRight }));
}

function start() {
  return spawn(TONGBAO, ['start'], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
}

async function run(args: readonly string[]): Promise<number | null> {
  const child = spawn(TONGBAO, args, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  await Promise.all([text(child.stdout), once(child, 'close')]);
  return child.exitCode;
}

async function stop(server: ReturnType<typeof start>): Promise<number | null> {
  server.kill('SIGTERM');
  await once(server, 'exit');
  return server.exitCode;
}

const outside = await fetch('http://203.0.113.1/').then(
  () => true,
  () => false,
);
report('没有网络', !outside);

const server = start();
const lines: unknown[] = await once(createInterface(server.stdout), 'line');
report('从空文件夹启动', String(lines[0]).includes(SITE));
for (const address of ADDRESSES) {
  const response = await fetch(SITE + address);
  report(`打开 ${address}`, response.status === 200 && (await response.text()).length > 50);
}
for (const { args, code } of COMMANDS)
  report(`tongbao ${args.join(' ')}`, (await run(args)) === code);
report('第二次启动端口被占，以 1 结束', (await run(['start'])) === 1);
report('停下，以 0 结束', (await stop(server)) === 0);

const again = start();
await once(createInterface(again.stdout), 'line');
const releases: unknown = await (await fetch(`${SITE}/api/v1/releases`)).json();
report('再次启动，数据还在', Array.isArray(releases) && releases.length === 2);
report('再停下', (await stop(again)) === 0);
