import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '#domain/refusal.ts';
import { findNginx } from '../../gate/find-nginx.ts';
import { freePort } from '../../postgres/free-port.ts';

const CONFIGURATION = new URL('../../../packaging/nginx/tongbao.conf', import.meta.url);

export interface Proxy extends AsyncDisposable {
  url: string;
  stop: () => Promise<void>;
}

/** nginx before servers on these ports, with the configuration that is shipped; no https. */
export async function startProxy(ports: readonly number[]): Promise<Proxy> {
  const nginx = findNginx();
  if (nginx === null)
    throw new Refusal('这里没有 nginx。Debian 或 Ubuntu：sudo apt-get install nginx-light');
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-nginx-'));
  const port = (await freePort()) ?? 0;
  // As root it works as somebody else, who keeps long bodies there.
  await chmod(folder, 0o711);
  await mkdir(join(folder, 'temp'));
  await writeFile(join(folder, 'nginx.conf'), await configure(folder, port, ports));
  const child = spawn(nginx, ['-p', folder, '-c', 'nginx.conf', '-e', 'error.log'], {
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  await untilListening(url, join(folder, 'error.log'));
  return { url, stop, [Symbol.asyncDispose]: stop };
}

/** Its addresses and its https are those of an example: they alone are others here. */
async function configure(folder: string, port: number, ports: readonly number[]): Promise<string> {
  const shipped = await readFile(fileURLToPath(CONFIGURATION), 'utf8');
  const servers = ports.map((one) => `  server 127.0.0.1:${one} max_fails=1 fail_timeout=5s;\n`);
  const site = shipped
    .replace(/(?: {2}server 10\.\S+ .*\n)+/u, servers.join(''))
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replaceAll(/ {2}ssl_certificate.*\n/gu, '');
  if (!site.includes(`127.0.0.1:${port}`) || site.includes('10.0.0.')) {
    throw new Error('packaging/nginx/tongbao.conf does not name its example as it did');
  }
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path temp/${name};`,
  );
  return [
    'daemon off;',
    `pid ${folder}/nginx.pid;`,
    'worker_processes 1;',
    'events { worker_connections 512; }',
    `http { access_log off; add_header x-answered-by $upstream_addr; ${temporary.join(' ')}`,
    site,
    '}',
  ].join('\n');
}

async function untilListening(url: string, log: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const isThere = await fetch(`${url}/metrics`).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nginx did not start: ${await readFile(log, 'utf8')}`);
}
