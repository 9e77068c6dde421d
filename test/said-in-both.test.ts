import { expect, test } from 'vitest';
import { chineseIn, withoutQuotations } from './support/chinese-literals.ts';
import { listSources, readText } from './support/imports.ts';

const HAN = /\p{Script=Han}/u;

/** What tells somebody something: a stop, or a request. */
const SENTENCE = /请|[\p{Script=Han}”）\d}]。/u;

/** Here Chinese is what the work is about. */
const CHINESE_WORK: Readonly<Record<string, string>> = {
  'domain/annexes/': 'prints the annexes of the bulletin',
  'domain/assessments/notice.ts': 'writes the notice of the results of an assessment',
  'domain/bulletin/': 'writes the bulletin',
  'server/accounts/weak-words.ts': 'lists what people take for passwords',
  'server/answers/assessment-document.ts': 'writes that notice and the paper of one as documents',
  'server/demo/': 'makes up the files of an office',
  'domain/collection/fill-in-code.ts': 'prints the note of a sheet to be filled in',
  'server/desk/entry-sheet.ts': 'writes a workbook to be filled in by an office',
  'server/exporting/long-table.ts': 'writes a workbook to be filled in by an office',
};

/** Here speak the command line and the log, to those who run the machine. */
const CHINESE_ON_THE_CONSOLE = [
  'server/backup/',
  'server/config.ts',
  'server/database-setting.ts',
  'server/faults/',
  'server/listening.ts',
  'server/loading/collect-files.ts',
  'server/loading/text-file.ts',
  'server/log-output.ts',
  'server/moving/',
  'server/open-data.ts',
  'server/plugins/health.ts',
  'server/plugins/requests.ts',
  'server/require-place.ts',
  'server/serve.ts',
  'server/servers-log.ts',
  'server/store/',
  'server/sweep-daily.ts',
];

/** Here words of print are read or written, heads of tables, names of files: words, but no sentence. */
const CHINESE_WORDS: Readonly<Record<string, string>> = {
  'domain/': 'units, months, ranks, targets and notes as they are printed',
  'server/answers/': 'heads and words of Chinese tables',
  'server/audit/find-changed-figure.ts': 'a figure as the log has it',
  'server/exporting/': 'Chinese beside English in files for programs',
  'server/formats/': 'fonts, months and digits of office files',
  'server/layouts/': 'heads, units and names of sheets that are recognised',
  'server/plugins/openapi.ts': 'names of the parts of the API, both languages in one',
  'server/routes/': 'heads and names of Chinese tables, and of files; words of the log',
  'server/schemas/': 'examples',
  'server/tables/': 'heads that are recognised and printed',
};

const liesIn = (file: string, places: readonly string[]): boolean =>
  places.some((place) => file.startsWith(place));

/** What is said in Chinese only, where everything has to be said in English too. */
function saidInOne(file: string, source: string): string[] {
  if (liesIn(file, [...Object.keys(CHINESE_WORK), ...CHINESE_ON_THE_CONSOLE])) return [];
  const mayName = liesIn(file, Object.keys(CHINESE_WORDS));
  return chineseIn(source)
    .map(({ line, text }) => ({ line, text: withoutQuotations(text) }))
    .filter(({ text }) => (mayName ? SENTENCE : HAN).test(text))
    .map(({ line, text }) => `${file}:${line} ${text}`);
}

test('the server says nothing in Chinese alone: what people read is said in English too', () => {
  const sources = ['domain', 'charts', 'server'].flatMap(listSources);
  expect(sources.flatMap((file) => saidInOne(file, readText(file)))).toEqual([]);
});

test('each exception is one', () => {
  const sources = [...listSources('domain'), ...listSources('server')];
  const isEmpty = (place: string) =>
    sources.every((file) => !file.startsWith(place) || chineseIn(readText(file)).length === 0);
  const exceptions = [CHINESE_WORK, CHINESE_WORDS].flatMap((rooms) => Object.keys(rooms));
  expect([...exceptions, ...CHINESE_ON_THE_CONSOLE].filter(isEmpty)).toEqual([]);
});

test.for([
  {
    name: 'a refusal at the desk, however short',
    file: 'server/desk/steps.ts',
    source: "refuse('没有草稿');",
    found: ["server/desk/steps.ts:1 '没有草稿'"],
  },
  {
    name: 'a refusal of a route',
    file: 'server/routes/figures.ts',
    source: 'throw new Problem("conflict", `第 ${no} 版已发布。请另开一版。`);',
    found: ['server/routes/figures.ts:1 } 版已发布。请另开一版。`'],
  },
  {
    name: 'no head of a table',
    file: 'server/routes/figures.ts',
    source: "const heads = ['指标', '地区'];",
    found: [],
  },
  {
    name: 'a head where nothing is printed',
    file: 'server/desk/steps.ts',
    source: "const heads = ['指标', '地区'];",
    found: ["server/desk/steps.ts:1 '指标'", "server/desk/steps.ts:1 '地区'"],
  },
  {
    name: 'nothing under zh, nor with its English beside it, nor what English quotes',
    file: 'server/desk/steps.ts',
    source: `
      const a = { zh: '没有草稿。', en: 'There is no draft, “草稿”.' };
      const b = says('没有草稿。', 'There is no draft.');`,
    found: [],
  },
  {
    name: 'English that stands beside other Chinese',
    file: 'server/desk/steps.ts',
    source: "const a = says('没有草稿。', '没有 draft。');",
    found: ["server/desk/steps.ts:1 '没有草稿。'", "server/desk/steps.ts:1 '没有 draft。'"],
  },
])('the check finds $name', ({ file, source, found }) => {
  expect(saidInOne(file, source)).toEqual(found);
});
