import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    name: '数据的性质',
    mark: '模拟数据：',
    says: (seed: number | null) =>
      `由程序${seed === null ? '' : `按种子 ${seed} `}生成，只供演示与测试，不是任何地方的真实统计。`,
  },
  en: {
    name: 'What these figures are',
    mark: 'Synthetic data: ',
    says: (seed: number | null) =>
      `made up by a program${seed === null ? '' : ` from seed ${seed}`}, for show and tests only. Not the statistics of any place.`,
  },
});
