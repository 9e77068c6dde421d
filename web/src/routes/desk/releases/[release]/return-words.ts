import { inLanguage } from '#lib/language/language.ts';

/** Sheets that came back. */
export const returnWords = inLanguage({
  zh: {
    title: '导入传回的填报表',
    hint: '文件名不限，按表内填报码或各行识别填报单位。空白行不改动已有的数。',
    choose: '选择文件',
    sending: '正在传送…',
    failed: { title: '导入未成功', detail: '请重试；仍不成功的，请联系系统管理员。' },
    of: (unit: string) => `${unit}的填报表`,
    whole: '整期的填报表',
    unknown: '未识别填报单位的填报表',
    knownBy: { code: '按填报码识别', lines: '按各行识别', nothing: '请选择填报单位' },
    filled: (filled: number, blank: number) => `已填 ${filled} 行，空白 ${blank} 行`,
    whose: '填报单位',
    pleaseChoose: '请选择…',
    reason: '接受提示的理由',
    take: '导入草稿',
    taken: (missing: number) =>
      missing === 0 ? '已导入草稿，数已齐全。' : `已导入草稿，还缺 ${missing} 个数。`,
    problems: '文件有错误，未导入：',
  },
  en: {
    title: 'Load returned sheets',
    hint: 'Any file name: the unit is recognised by the code in the sheet or by its lines. Blank lines leave figures unchanged.',
    choose: 'Choose files',
    sending: 'Sending…',
    failed: {
      title: 'Not loaded',
      detail: 'Try again; if the fault persists, tell the system administrator.',
    },
    of: (unit) => `Sheets of ${unit}`,
    whole: 'Sheets of the whole release',
    unknown: 'Sheets of an unrecognised unit',
    knownBy: { code: 'by code', lines: 'by lines', nothing: 'choose the unit' },
    filled: (filled, blank) => `lines filled in: ${filled}, blank: ${blank}`,
    whose: 'Unit',
    pleaseChoose: 'Choose…',
    reason: 'Reason for accepting the warnings',
    take: 'Load into the draft',
    taken: (missing) =>
      missing === 0
        ? 'Loaded into the draft; complete.'
        : `Loaded into the draft; figures missing: ${missing}.`,
    problems: 'Not loaded, errors in the file: ',
  },
});
