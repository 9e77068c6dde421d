import type { Said } from '#domain/said.ts';
import type { CatalogueFrequency } from './vocabulary.ts';

/** A table that is offered beside the figures, at an address of its own. */
export interface Offer {
  id: string;
  path: `/${string}`;
  title: Said;
  about: Said;
  frequency: CatalogueFrequency;
}

/** Tables by themselves, each as JSON and as CSV. */
export const OFFERS: readonly Offer[] = [
  {
    id: 'releases',
    path: '/releases',
    title: { zh: '通报目录', en: 'Releases' },
    about: {
      zh: '已发布的各期通报：标题、文号、日期、时期。',
      en: 'The published releases: title, number, day, period.',
    },
    frequency: 'monthly',
  },
  {
    id: 'plans',
    path: '/plans',
    title: { zh: '规划目标', en: 'Plan targets' },
    about: {
      zh: '文件中的目标，原文、读法和完成情况。',
      en: 'What documents lay down: the words, how they are read, how they stand.',
    },
    frequency: 'irregular',
  },
  {
    id: 'dictionary-indicators',
    path: '/indicators',
    title: { zh: '指标目录', en: 'Indicators' },
    about: {
      zh: '各指标的名称、单位、口径，以及由谁负责。',
      en: 'Name, unit and definition of each indicator, and who answers for it.',
    },
    frequency: 'irregular',
  },
  {
    id: 'dictionary-regions',
    path: '/regions',
    title: { zh: '地区目录', en: 'Regions' },
    about: { zh: '各地区的名称和区划代码。', en: 'Names and codes of the regions.' },
    frequency: 'irregular',
  },
];
