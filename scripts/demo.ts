import { rm } from 'node:fs/promises';
import { officeParts, USUAL_DUTY_WORD } from '#domain/office.ts';
import { Refusal } from '#domain/refusal.ts';
import { contentsOf, fillDatabase } from '#server/demo/fill-database.ts';
import { readPlace } from '#server/database-setting.ts';
import { generateDemo, type DemoOptions } from '#server/demo/generate.ts';
import { FEWEST_REGIONS, MOST_REGIONS } from '#server/demo/places.ts';
import { openData } from '#server/open-data.ts';
import { openReadOnly } from '#server/store/database.ts';
import { isPostgres, tellDatabase } from '#server/store/engine/place.ts';
import { stateOfPlace } from '#server/store/place-state.ts';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';
import { showProgress } from './progress.ts';
import { readRealDictionary } from './real-dictionary.ts';

const DEFAULTS = {
  months: '24',
  regions: '12',
  seed: '7',
  end: '2026-10',
  database: 'var/demo.sqlite',
};
const MOST_MONTHS = 240;
const MOST_INDICATORS = 300;

const HELP = `npm run demo   生成一套模拟的通报，放在自己的数据库里

  --months N        到 --end 为止的月数，默认 ${DEFAULTS.months}（1月与2月合并成一期）
  --regions N       ${officeParts({ kind: 'city' }).zh}和园区，${FEWEST_REGIONS} 到 ${MOST_REGIONS}，默认 ${DEFAULTS.regions}；这座城市另计
  --indicators N    有${USUAL_DUTY_WORD}的指标；比真实的字典多的，用“模拟指标NN”补足
  --seed N          种子，默认 ${DEFAULTS.seed}；种子相同，生成的表逐字节相同
  --end 月份        最后一期的月份，默认 ${DEFAULTS.end}
  --database 文件   默认 ${DEFAULTS.database}；也可以是 postgres://…，一个空的数据库
  --force           替换文件里原有的模拟数据
  --serve           生成之后启动页面和 API；端口用 --port（默认 3000）
  --help

数字由程序生成，不是任何地方的统计：数据、API、每个页面和导出的文件上都有标记。
装有任何真实数据的数据库不会改动。`;

await runCommand('demo', async () => {
  const { values, positionals } = readArguments(HELP, {
    months: { type: 'string' },
    regions: { type: 'string' },
    indicators: { type: 'string' },
    seed: { type: 'string' },
    end: { type: 'string' },
    database: { type: 'string' },
    force: { type: 'boolean' },
    serve: { type: 'boolean' },
    port: { type: 'string' },
  });
  if (positionals.length > 0) throw new UsageError(`不认识“${positionals.join(' ')}”。`);
  const asked = { ...DEFAULTS, ...values };
  const port = readWhole('port', asked.port ?? '3000', [0, 65_535]);
  const options = readOptions(asked);
  const database = readPlace('--database', asked.database);
  const name = tellDatabase(database);
  await makeRoom(database, values.force ?? false);
  const { loads, figures } = await makeDemo(database, options);
  console.log(`已写入 ${name}：${loads} 次导入，${figures} 个模拟的数。`);
  if (values.serve !== true) {
    console.log(`启动：DATABASE_URL=${name} npm start`);
    return EXIT.done;
  }
  // The start reads its own command line, which has none of these options.
  process.argv.length = 2;
  process.env['DATABASE_URL'] = database;
  process.env['PORT'] = String(port);
  return (await import('./start.ts')).exitCode;
});

type Asked = typeof DEFAULTS & { indicators?: string | undefined };

function readOptions({ months, regions, seed, end, indicators }: Asked): DemoOptions {
  if (!/^\d{4}-(?:0[2-9]|1[0-2])$/u.test(end)) {
    throw new UsageError(`--end 应是如 2026-10 的月份，不能是1月（与2月合并），收到“${end}”。`);
  }
  const readMore = (text: string) => readWhole('indicators', text, [1, MOST_INDICATORS]);
  return {
    months: readWhole('months', months, [1, MOST_MONTHS]),
    regions: readWhole('regions', regions, [FEWEST_REGIONS, MOST_REGIONS]),
    seed: readWhole('seed', seed, [0, 2 ** 31]),
    end,
    indicators: indicators === undefined ? null : readMore(indicators),
  };
}

function readWhole(name: string, text: string, [least, most]: readonly [number, number]): number {
  const value = /^\d+$/u.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`--${name} 应是 ${least} 到 ${most} 的整数，收到“${text}”。`);
}

/** Leaves the file absent or empty, and a database of a server empty. @throws when it holds what may not be lost */
async function makeRoom(database: string, force: boolean): Promise<void> {
  const state = await stateOfPlace(database);
  if (state === 'empty' || (state === 'absent' && !isPostgres(database))) return;
  const name = tellDatabase(database);
  const db = await openReadOnly(database);
  const contents = await contentsOf(db).finally(() => db.destroy());
  if (contents === 'other') {
    throw new Refusal(`${name} 里有不是模拟的数据，没有改动。请用 --database 给出另一个文件。`);
  }
  if (contents === 'nothing') return;
  if (!force) throw new Refusal(`${name} 里已有模拟数据。要替换请加 --force。`);
  if (isPostgres(database)) {
    throw new Refusal(
      `${name} 在服务器上，--force 不替换它。请自己删去再建（dropdb、createdb），然后再做一次。`,
    );
  }
  for (const ending of ['', '-wal', '-shm']) await rm(`${database}${ending}`, { force: true });
}

async function makeDemo(file: string, options: DemoOptions) {
  const real = await readRealDictionary();
  const db = await openData(file);
  const { progress, end } = showProgress();
  try {
    let rows = 0;
    return await fillDatabase(db, generateDemo(real, options), ({ release, files }) => {
      rows += files.length;
      progress({ file: release, rows });
    });
  } finally {
    end();
    await db.destroy();
  }
}
