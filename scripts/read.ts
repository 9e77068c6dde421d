import { readFile } from 'node:fs/promises';
import type { Dictionary } from '#domain/dictionary.ts';
import type { Template } from '#domain/layout/shown.ts';
import { Refusal } from '#domain/refusal.ts';
import { readConfig } from '#server/config.ts';
import type { LayoutContext } from '#server/layouts/layout-context.ts';
import { readSheets, type FileReading } from '#server/layouts/read-sheets.ts';
import { stateOfFile } from '#server/store/database-file.ts';
import { isPostgres } from '#server/store/engine/place.ts';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';
import { parseAnswer, toShown, type AnswerOrder } from './read/answers.ts';
import { openBook } from './read/open-book.ts';
import { describeReading, toJson } from './read/print-reading.ts';

const HELP = `npm run read -- 文件   看一个文件会读成什么，什么也不保存

  --dictionary 文件|文件夹   用哪本字典：JSON，或放着 CSV 的文件夹；可以多次给出，合在一起用。
                 JSON 里有地区（regions）的代替原有的字典，没有的加在它上面
  --template 名称|文件.json  按哪个读表模板读：数据库里的名称，或从“读表模板”导出的文件
  --answer 问=答   先答上：year=2022、unit=万元、period=2019-01/2019-06、cumulative=yes、
                 hidden=选项的文字；只答一张工作表，写作 表名!year=2022；可以多次给出
  --lang zh|en   说明用什么语言，默认 zh
  --json         结果按 JSON 输出：figures、questions、leftOut
  --help

不要服务，也不要数据库。没有 --dictionary 时用数据库（DATABASE_URL）里的字典，没有数据库时用
data/dictionary。读不出任何数时退出码为 1；有要问的不算错误。`;

await runCommand('read', async () => {
  const { values, positionals } = readArguments(HELP, {
    dictionary: { type: 'string', multiple: true },
    template: { type: 'string' },
    answer: { type: 'string', multiple: true },
    lang: { type: 'string' },
    json: { type: 'boolean' },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('请给出一个文件。');
  const language = requireLanguage(values.lang ?? 'zh');
  const orders = (values.answer ?? []).map(parseAnswer);
  const bytes = await readBytes(file);
  const { book, symbols } = await openBook(values.dictionary ?? [], databaseDictionary);
  const template = values.template === undefined ? null : await findTemplate(values.template);
  const context = { book, symbols, template, shown: [], hint: null };
  const reading = readAnswered({ file, bytes, orders }, context);
  console.log(
    values.json
      ? JSON.stringify(toJson(reading, language), null, 1)
      : describeReading(reading, language),
  );
  return isRead(reading) ? EXIT.done : EXIT.badInput;
});

/** Questions are no fault: they are what is looked for. */
function isRead({ figures, questions, problems }: FileReading): boolean {
  const isFaulty = problems.some(({ severity }) => severity === 'error');
  return !isFaulty && figures.length + questions.length > 0;
}

/** Twice where something is answered: what is asked says what an answer is about. */
function readAnswered(
  { file, bytes, orders }: { file: string; bytes: Uint8Array; orders: readonly AnswerOrder[] },
  context: LayoutContext,
): FileReading {
  const reading = readSheets(file, bytes, context);
  if (orders.length === 0) return reading;
  return readSheets(file, bytes, { ...context, shown: toShown(reading, orders) });
}

function requireLanguage(text: string): 'zh' | 'en' {
  if (text === 'zh' || text === 'en') return text;
  throw new UsageError(`--lang 是 zh 或 en，收到“${text}”。`);
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new Refusal(`读不了这个文件：${file}。请检查路径和权限。`, { cause });
  }
}

/** Null: there is no database. What opens one is loaded when there is. */
async function databaseDictionary(): Promise<Dictionary | null> {
  const { database } = readConfig(process.env);
  if (!isPostgres(database) && stateOfFile(database) !== 'there') return null;
  const { readDatabaseDictionary } = await import('./read/from-database.ts');
  return readDatabaseDictionary(database);
}

async function findTemplate(name: string): Promise<Template> {
  if (name.endsWith('.json')) {
    const { readTemplateOf } = await import('./kept-template.ts');
    return readTemplateOf(name);
  }
  const { readDatabaseTemplate } = await import('./read/from-database.ts');
  return readDatabaseTemplate(readConfig(process.env).database, name);
}
