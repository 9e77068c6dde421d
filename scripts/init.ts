import { userInfo } from 'node:os';
import { Refusal } from '#domain/refusal.ts';
import { LANGUAGES } from '#domain/language.ts';
import {
  MONTHS_COUNTED,
  MONTHS_COUNTED_NAMES,
  OFFICE_KIND_NAMES,
  OFFICE_KINDS,
  USUAL_DUTY_WORD,
} from '#domain/office.ts';
import { readConfig } from '#server/config.ts';
import { alreadyWorkedOn, beginOffice } from '#server/office/begin-office.ts';
import { contentsOf } from '#server/office/contents.ts';
import { putExampleAside } from '#server/office/put-aside.ts';
import { readChoice, type Choice } from '#server/office/read-choice.ts';
import { openPlace } from '#server/open-data.ts';
import type { Db } from '#server/store/database.ts';
import { askForOffice } from './ask-for-office.ts';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';
import { loadFirst, requireDataFolder, SHIPPED } from './first-data.ts';

const named = <Code extends string>(
  codes: readonly Code[],
  names: Readonly<Record<Code, { zh: string }>>,
) => codes.map((code) => `${code} ${names[code].zh}`).join('，');

const HELP = `npm run init   在数据库里启用本单位，或导入示例

  --name 名称       地方的名称：--name 瑞昌市
  --name-en 名称    英文名称，可以不写
  --kind 类别       ${named(OFFICE_KINDS, OFFICE_KIND_NAMES)}；默认 city
  --language 语言   页面的语言 zh 或 en，默认 zh；通报和附件总用中文
  --months 月份     ${named(MONTHS_COUNTED, MONTHS_COUNTED_NAMES)}；默认 merged
  --duty 叫法       责任单位的叫法，默认 ${USUAL_DUTY_WORD}
  --data 文件夹     接着导入它的字典、通报和规划
  --example         不建本单位，用示例（data/）开始

  --new   在 DATABASE_URL 指定的地方新建数据库；默认的地方不用
  --json  结果按 JSON 输出
  --help

在终端里不写 --name 也不写 --example，就逐项问。数据库里只有示例时，示例先另存为旁边的文件
（….example-时刻.sqlite），核验相符，再一次换成本单位：中途被杀，还是原来的样子。数据库里有别的
数据时什么也不做，退出码 1。服务开着也可以用。
数据库由环境变量 DATABASE_URL 指定，默认 var/tongbao.sqlite。`;

await runCommand('init', async () => {
  const { values, positionals } = readArguments(HELP, {
    name: { type: 'string' },
    'name-en': { type: 'string' },
    kind: { type: 'string' },
    language: { type: 'string' },
    months: { type: 'string' },
    duty: { type: 'string' },
    data: { type: 'string' },
    example: { type: 'boolean' },
    new: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new UsageError(`不认识“${positionals.join(' ')}”。`);
  const { data, example: isExample = false, new: isNew = false, json = false } = values;
  const office = isExample ? null : await choiceOf(values);
  if (isExample && (values.name !== undefined || data !== undefined))
    throw new UsageError('--example 不与 --name、--data 同用。');
  if (data !== undefined) requireDataFolder(data);
  const db = await openPlace(readConfig(process.env), { isNew });
  try {
    const outcome = office === null ? await beginWithExample(db) : await begin(db, office, data);
    const { lines, isDone, ...told } = outcome;
    console.log(json ? JSON.stringify(told, null, 2) : lines.join('\n'));
    return isDone ? EXIT.done : EXIT.badInput;
  } finally {
    await db.destroy();
  }
});

interface Given {
  name?: string;
  'name-en'?: string;
  kind?: string;
  language?: string;
  months?: string;
  duty?: string;
}

async function choiceOf(given: Given): Promise<Choice> {
  const { name, duty, 'name-en': nameEn } = given;
  const rest = {
    kind: readOne('kind', given.kind ?? 'city', OFFICE_KINDS),
    language: readOne('language', given.language ?? 'zh', LANGUAGES),
    months: readOne('months', given.months ?? 'merged', MONTHS_COUNTED),
  };
  if (name !== undefined) {
    const words = {
      ...(nameEn !== undefined && { nameEn }),
      ...(duty !== undefined && { dutyWord: duty }),
    };
    return { name, ...rest, ...words };
  }
  if (!process.stdin.isTTY)
    throw new UsageError('请写上地方的名称，如 --name 瑞昌市；要用示例开始，请写 --example。');
  return askForOffice();
}

function readOne<Code extends string>(option: string, text: string, codes: readonly Code[]): Code {
  const code = codes.find((one) => one === text);
  if (code !== undefined) return code;
  throw new UsageError(`--${option} 只能是 ${codes.join('、')}，收到“${text}”。`);
}

interface Outcome {
  isDone: boolean;
  putAside: string | null;
  lines: string[];
}

async function begin(db: Db, choice: Choice, data: string | undefined): Promise<Outcome> {
  const office = readChoice(choice);
  const now = new Date();
  const by = { name: userInfo().username, door: 'console' } as const;
  const putAside = await putExampleAside(db, now);
  await db.transaction().execute((trx) => beginOffice(trx, office, { by, now, putAside }));
  const lines = [
    ...(putAside === null ? [] : [`示例已另存为 ${putAside}，核验相符。`]),
    `已启用本单位：${office.name}（${OFFICE_KIND_NAMES[office.kind].zh}）。`,
  ];
  if (data === undefined) {
    const next =
      '下一步：导入字典（地区、部门、指标，见 data/dictionary/README.md）：npm run load -- 文件夹。';
    return { isDone: true, putAside, lines: [...lines, next] };
  }
  const isLoaded = await loadFirst(db, data);
  const said = isLoaded
    ? `已导入 ${data}。`
    : `${data} 有错误，没有导入；改好后：npm run load -- ${data}。`;
  return { isDone: isLoaded, putAside, lines: [...lines, said] };
}

async function beginWithExample(db: Db): Promise<Outcome> {
  const contents = await contentsOf(db);
  if (contents === 'other') throw new Refusal(alreadyWorkedOn().detail.zh);
  if (contents === 'example')
    return { isDone: true, putAside: null, lines: ['数据库里已是示例，没有改动。'] };
  const isDone = await loadFirst(db, SHIPPED);
  return { isDone, putAside: null, lines: isDone ? ['已导入示例。启动：npm start'] : [] };
}
