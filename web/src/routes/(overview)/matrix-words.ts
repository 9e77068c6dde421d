import { inLanguage } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';

/** What the matrix says of its columns and of its foot. */
export const COLUMN_WORDS = inLanguage({
  zh: {
    order: '地区次序',
    orders: { share: '未达标占比', dictionary: '字典' },
    withoutTargets: { share: '居首项数', dictionary: '字典' },
    extent: '列出',
    extents: {
      worst: (count: number, chosen: number) =>
        `占比最高 ${count} 地${chosen > 0 ? `与所选 ${chosen} 地` : ''}`,
      all: (count: number) => `全部 ${count} 地`,
    },
    inOrder: {
      share: '地区按未达标占比排列',
      dictionary: '地区按字典次序排列',
    },
    left: (count: number) => `其余 ${count} 地未列出`,
    cityOnly: `只考核${office.whole}`,
    only: (region: string) => `只有${region}填报`,
    target: (text: string) => `目标 ${text}`,
    noPlaces: '，暂不排位',
  },
  en: {
    order: 'Order of regions',
    orders: { share: 'Share missed', dictionary: 'Dictionary' },
    withoutTargets: { share: 'Most often first', dictionary: 'Dictionary' },
    extent: 'Shown',
    extents: {
      worst: (count: number, chosen: number) =>
        `The ${count} that miss the largest share${chosen > 0 ? ` and ${chosen} chosen` : ''}`,
      all: (count: number) => `All ${count}`,
    },
    inOrder: {
      share: 'regions by share missed',
      dictionary: 'regions in the order of the dictionary',
    },
    left: (count: number) => `${count} more regions not listed`,
    cityOnly: `The ${office.whole} alone is judged by`,
    only: (region: string) => `${region} alone reports`,
    target: (text: string) => `target ${text}`,
    noPlaces: ', not ranked yet',
  },
});
