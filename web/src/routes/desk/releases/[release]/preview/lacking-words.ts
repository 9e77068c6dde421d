import { inLanguage } from '#lib/language/language.ts';

/** Of lines that were there and that new tables lack. */
export const lackingWords = inLanguage({
  zh: {
    title: '没有列出的行',
    note: (count: number) => `原来有、这次的表里没有：${count} 行`,
    ask: '这些行原来有数或目标，这次的表里没有。保留还是撤下？',
    choices: { stay: '保留（通常）', go: '撤下' },
    of: (title: string, count: number, choice: 'stay' | 'go') =>
      `${title}：${choice === 'stay' ? '保留' : '撤下'} ${count} 行`,
    wrongAddress: '地址有误',
    choiceIs: (word: string, choices: readonly string[]) =>
      `missing 应为其中之一：${choices.join('、')}；地址里写的是“${word}”。请改正，或去掉它再选。`,
  },
  en: {
    title: 'Lines that are not listed',
    note: (count) => `there before, not in the new tables: ${count}`,
    ask: 'These lines had a figure or a target, and are not in the new tables. Do they stay, or go?',
    choices: { stay: 'They stay (usual)', go: 'They go' },
    of: (title, count, choice) => `${title}: ${count} ${choice === 'stay' ? 'kept' : 'withdrawn'}`,
    wrongAddress: 'The address is wrong',
    choiceIs: (word, choices) =>
      `missing must be one of ${choices.join(', ')}; the address says “${word}”. Mend it, or take it out and choose on the page.`,
  },
});
