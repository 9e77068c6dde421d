import { createInterface, type Interface } from 'node:readline/promises';
import { LANGUAGES } from '#domain/language.ts';
import {
  MONTHS_COUNTED,
  MONTHS_COUNTED_NAMES,
  OFFICE_KIND_NAMES,
  OFFICE_KINDS,
  USUAL_DUTY_WORD,
} from '#domain/office.ts';
import type { Choice } from '#server/office/read-choice.ts';

const LANGUAGE_NAMES = { zh: { zh: '中文' }, en: { zh: '英文' } };

/** Asks one after the other, at a terminal. */
export async function askForOffice(): Promise<Choice> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const name = await askName(lines);
    const kind = await askOne(lines, '类别', OFFICE_KINDS, OFFICE_KIND_NAMES, 'city');
    const language = await askOne(lines, '页面的语言', LANGUAGES, LANGUAGE_NAMES, 'zh');
    const months = await askOne(lines, '月份', MONTHS_COUNTED, MONTHS_COUNTED_NAMES, 'merged');
    const dutyWord = await lines.question(`责任单位的叫法（回车：${USUAL_DUTY_WORD}）：`);
    return { name, kind, language, months, dutyWord };
  } finally {
    lines.close();
  }
}

async function askName(lines: Interface): Promise<string> {
  for (;;) {
    const name = (await lines.question('地方的名称，如 瑞昌市：')).trim();
    if (name !== '') return name;
  }
}

async function askOne<Code extends string>(
  lines: Interface,
  what: string,
  codes: readonly Code[],
  names: Readonly<Record<Code, { zh: string }>>,
  usual: Code,
): Promise<Code> {
  const listed = codes.map((code, index) => `${index + 1} ${names[code].zh}`).join('，');
  for (;;) {
    const answer = (
      await lines.question(`${what}：${listed}（回车：${names[usual].zh}）：`)
    ).trim();
    if (answer === '') return usual;
    const code = codes[Number(answer) - 1] ?? codes.find((one) => one === answer);
    if (code !== undefined) return code;
  }
}
