import { inLanguage } from '#lib/language/language.ts';

/** Sheets that came back. */
export const returnWords = inLanguage({
  zh: {
    title: '导入传回的填报表',
    hint: '文件叫什么都可以：表里的填报码说明是谁的；没有码的按各行认，认不出的会问。只装填了的行，空着的不动已有的数。',
    choose: '选择文件',
    sending: '正在传送…',
    failed: { title: '没有装成', detail: '请再试一次；仍不行，请看服务的日志。' },
    of: (unit: string) => `${unit}的填报表`,
    whole: '整期的填报表',
    unknown: '认不出是谁的填报表',
    knownBy: { code: '按填报码认出', lines: '按各行认出', nothing: '请选是谁的' },
    filled: (filled: number, blank: number) => `填了 ${filled} 行，空着 ${blank} 行`,
    whose: '填报单位',
    pleaseChoose: '请选择…',
    reason: '接受提示的理由',
    take: '导入草稿',
    taken: (missing: number) =>
      missing === 0 ? '已导入草稿，没有缺的了。' : `已导入草稿，还缺 ${missing} 个数。`,
    problems: '文件里有错，没有装：',
  },
  en: {
    title: 'Load sheets that came back',
    hint: 'Under whatever name: a code in the sheet says whose it is. Without it the lines tell, or you are asked. Only filled lines are loaded; blank ones take no figure away.',
    choose: 'Choose files',
    sending: 'Sending…',
    failed: {
      title: 'Not loaded',
      detail: 'Try again; if it fails still, see the log of the server.',
    },
    of: (unit) => `Sheets of ${unit}`,
    whole: 'Sheets of the whole release',
    unknown: 'Nobody knows whose sheets these are',
    knownBy: { code: 'known by their code', lines: 'known by their lines', nothing: 'say whose' },
    filled: (filled, blank) => `lines filled in: ${filled}, blank: ${blank}`,
    whose: 'Whose sheets',
    pleaseChoose: 'Choose…',
    reason: 'Why the warnings are accepted',
    take: 'Take into the draft',
    taken: (missing) =>
      missing === 0
        ? 'Taken into the draft; nothing is missing.'
        : `Taken into the draft; figures missing still: ${missing}.`,
    problems: 'Not loaded, there are errors in the file: ',
  },
});
