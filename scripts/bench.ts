import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { prepareBigDatabase } from './bench/big-database.ts';
import { benchExport } from './bench/export.ts';
import { benchLoad } from './bench/load.ts';
import type { Comparison } from './bench/measure.ts';
import { measurePageSize } from './bench/page-size.ts';
import { printTable, showBytes, showTime } from './bench/print.ts';
import { benchRanking } from './bench/ranking.ts';
import { MONTHS, REGIONS } from './bench/world.ts';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';

const PARTS = ['load', 'ranking', 'export', 'page'] as const;
type Part = (typeof PARTS)[number];

const HELP = `npm run bench [-- load ranking export page]   量一量快慢，全部或其中几项

  load      装载一百万个数的长表，对比：只解析和写入，什么也不查
  ranking   一千万个数中一个指标在三千个地区的排名，经 HTTP，对比：同一服务器发出现成的字节
  export    一百万行的 CSV 导出，经 HTTP，对比：只读出、拼成行、丢掉
  page      首页在操作之前加载的 JavaScript 有多大

  --quick   数据量的十分之一
  --json    结果按 JSON 输出
  --help

数据都是合成的。第一次要建一个一千万行的数据库（约 2 分钟、0.75 GB），留在 var/bench/ 供下次用，
表结构变了会重建；随后全部量完约 3 分钟，临时文件约 0.7 GB。--quick 共约 1 分钟、0.15 GB。
机器忙时只有倍数可信。`;

const root = fileURLToPath(new URL('../', import.meta.url));

await runCommand('bench', async () => {
  const { values, positionals } = readArguments(HELP, {
    quick: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const unknown = positionals.find((name) => !PARTS.some((part) => part === name));
  if (unknown !== undefined) throw new UsageError(`没有“${unknown}”这一项：${PARTS.join('、')}。`);
  const chosen = PARTS.filter((part) => positionals.length === 0 || positionals.includes(part));
  const results = await measure(new Set(chosen), values.quick ?? false);
  console.log(values.json ? JSON.stringify(results, null, 2) : describe(results));
  return EXIT.done;
});

/** 100 indicators are ten million observations. */
async function measure(parts: ReadonlySet<Part>, isQuick: boolean) {
  const [all, some] = isQuick ? [10, 1] : [100, 10];
  const report = (text: string) => {
    if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
  };
  const bigDatabase = () => {
    report('准备大数据库……');
    return prepareBigDatabase(`${root}var/bench`, all, report);
  };
  const start = (part: Part) => {
    if (parts.has(part)) report(`${part}……`);
    return parts.has(part);
  };
  return {
    machine: { cpu: cpus()[0]?.model ?? '', cores: cpus().length, node: process.version },
    observations: all * MONTHS * REGIONS,
    load: start('load') ? await benchLoad(some, 3) : null,
    ranking: start('ranking') ? await benchRanking(await bigDatabase(), 9) : null,
    export: start('export') ? await benchExport(await bigDatabase(), some, 5) : null,
    page: start('page') ? await measurePageSize(root) : null,
  };
}

type Results = Awaited<ReturnType<typeof measure>>;

function describe({ machine, observations, load, ranking, export: exported, page }: Results) {
  const rows = [['项目', '用时', '下限', '倍数', '说明']];
  const add = (part: Part, { oursMs, floorMs, ratio }: Comparison, note: string) =>
    rows.push([part, showTime(oursMs), showTime(floorMs), ratio.toFixed(2), note]);
  if (load) add('load', load, `装载 ${load.rows} 行`);
  if (ranking) {
    add(
      'ranking',
      ranking,
      `${observations} 行中的 ${REGIONS} 个地区，${showBytes(ranking.bytes)}`,
    );
  }
  if (exported) {
    const { rows: count, bytes, memoryGrowthBytes } = exported;
    const growth = `内存最多增加 ${showBytes(memoryGrowthBytes)}`;
    add('export', exported, `导出 ${count} 行，${showBytes(bytes)}，${growth}`);
  }
  const lines = rows.length > 1 ? [printTable(rows)] : [];
  if (page) lines.push(describePage(page));
  return [...lines, `${machine.cores} × ${machine.cpu}，Node ${machine.node}`].join('\n');
}

function describePage({ files, rawBytes, gzipBytes, brotliBytes }: NonNullable<Results['page']>) {
  const sizes = `${showBytes(rawBytes)}，gzip ${showBytes(gzipBytes)}，brotli ${showBytes(brotliBytes)}`;
  return `首页的 JavaScript：${files} 个文件，${sizes}`;
}
