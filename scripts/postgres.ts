import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '#domain/refusal.ts';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';
import { waitForReplicas, type Cluster } from './postgres/cluster.ts';
import { findKept, MOST_REPLICAS, startKept, stopKept } from './postgres/kept-cluster.ts';
import { requirePrograms } from './postgres/programs.ts';
import { tellMembers, tellSettings } from './postgres/tell-cluster.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

const HELP = `npm run postgres   在这台机器上起一个试用的 PostgreSQL：主库和两个副本，各有各的文件夹和端口

  npm run postgres -- status   各库是否在运行，副本落后多少
  npm run postgres -- stop     全部停下，数据留着

  --replicas N    副本的个数，0 到 ${MOST_REPLICAS}，默认 2
  --port P        主库的端口，默认 5440；副本用后面的几个
  --synchronous   提交要等一个副本也能看到才算数：主库没了也不丢，副本全停时不能写
  --folder 文件夹  默认 var/postgres；整个删去就是从头再来
  --help

打印的 DATABASE_URL、DATABASE_READ_URLS 就是服务和各命令要的环境变量，里面有口令。只有本机连得上。
程序用系统装的 PostgreSQL（15 或更新），root 运行时由用户 postgres 代为启动。
这是试用：几个库在同一块盘、同一台机器上，没有备份，也没有人在主库停掉时换主。正式使用请装系统的
服务，副本放在别的机器上，见 docs/operations.md。`;

await runCommand('postgres', async () => {
  const { values, positionals } = readArguments(HELP, {
    replicas: { type: 'string', default: '2' },
    port: { type: 'string' },
    synchronous: { type: 'boolean' },
    folder: { type: 'string', default: resolve(ROOT, 'var/postgres') },
  });
  const [act = 'start', ...rest] = positionals;
  if (!['start', 'stop', 'status'].includes(act) || rest.length > 0) {
    throw new UsageError(`不认识“${positionals.join(' ')}”，只有：start、stop、status。`);
  }
  const replicas = readWhole('replicas', values.replicas, [0, MOST_REPLICAS]);
  const port = values.port === undefined ? null : readWhole('port', values.port, [1024, 65_000]);
  const isSynchronous = values.synchronous ?? false;
  if (isSynchronous && replicas === 0) throw new UsageError('--synchronous 至少要有一个副本。');
  requirePrograms();
  const folder = resolve(values.folder);
  if (act === 'start') {
    const cluster = await startKept(folder, { port, replicas });
    await waitForReplicas(cluster, isSynchronous);
    return say(cluster);
  }
  const cluster = await findKept(folder);
  if (cluster === null) throw new Refusal(`${folder} 里没有库。起一个：npm run postgres`);
  if (act === 'status') return say(cluster);
  await stopKept(cluster);
  console.log('已停下。再起：npm run postgres');
  return EXIT.done;
});

async function say(cluster: Cluster): Promise<number> {
  const { lines, isLed } = await tellMembers(cluster);
  console.log([...lines, '', ...tellSettings(cluster)].join('\n'));
  return isLed ? EXIT.done : EXIT.badInput;
}

function readWhole(name: string, text: string, [least, most]: readonly [number, number]): number {
  const value = /^\d+$/u.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`--${name} 应是 ${least} 到 ${most} 的整数，收到“${text}”。`);
}
