import { inLanguage } from '#lib/language/language.ts';

/** What is said of templates beside the sheet, and of what has changed since they were kept. */
export const templateSays = inLanguage({
  zh: {
    changes: {
      title: (count: number) => `表的样式有变：${count} 处`,
      why: (template: string) => `与模板“${template}”不同，请逐处核对后导入。`,
      stillRight: '仍正确',
      showAnew: '重新指认',
      allRight: '全部正确',
    },
    template: {
      title: '模板',
      about: '同一来源的表，下月自动识别',
      kept: (name: string, version: number) => `已存为“${name}”第 ${version} 版`,
      readBy: (name: string, version: number) => `按模板“${name}”第 ${version} 版读的。`,
      next: (version: number) => `存为第 ${version} 版`,
      without: '不按模板读',
      name: '名称',
      nameHint: '省局月报',
      source: '来源',
      sourceHint: '发文单位、表名',
      keep: '存为模板',
      notYet: '各数识别后方可存为模板。',
      by: '或按已有模板读',
      fitting: '表头对得上的（自动）',
      all: '全部模板',
    },
  },
  en: {
    changes: {
      title: (count) =>
        count === 1 ? 'The layout changed in 1 cell' : `The layout changed in ${count} cells`,
      why: (template) => `Different from the template “${template}”: please check each place.`,
      stillRight: 'Still right',
      showAnew: 'Show anew',
      allRight: 'All still right',
    },
    template: {
      title: 'Template',
      about: 'tables of the same source are read by it next month',
      kept: (name, version) => `Kept as “${name}”, version ${version}`,
      readBy: (name, version) => `Read by the template “${name}”, version ${version}.`,
      next: (version) => `Keep as version ${version}`,
      without: 'Read without it',
      name: 'Name',
      nameHint: 'Monthly tables of the province',
      source: 'Source',
      sourceHint: 'whose tables, of which kind',
      keep: 'Keep as a template',
      notYet: 'Once every figure is clear.',
      by: 'Or read it by a template',
      fitting: 'the one whose heads fit',
      all: 'All templates',
    },
  },
});
