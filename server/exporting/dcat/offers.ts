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
    id: 'tasks',
    path: '/tasks',
    title: { zh: '任务', en: 'Tasks' },
    about: {
      zh: '各清单的任务：内容、单位、期限和进展。',
      en: 'Tasks of every list: what, by whom, until when, and how they stand.',
    },
    frequency: 'irregular',
  },
  {
    id: 'assessments',
    path: '/assessments',
    title: { zh: '考核', en: 'Assessments' },
    about: {
      zh: '各次考核的年度、办法、进度，已公布的有各等次个数。',
      en: 'Assessments with year, scheme and progress; of published ones how many have which grade.',
    },
    frequency: 'irregular',
  },
  {
    id: 'control-units',
    path: '/control-units',
    title: { zh: '环境管控单元', en: 'Environmental control units' },
    about: {
      zh: '各管控单元的编码、类别、地区和范围，按文件所印。',
      en: 'Code, class, place and scope of each control unit, as printed.',
    },
    frequency: 'irregular',
  },
  {
    id: 'control-shares',
    path: '/control-units/shares',
    title: { zh: '管控单元汇总', en: 'Control units by place' },
    about: {
      zh: '各地区各类管控单元的个数和面积比。',
      en: 'Counts and shares of area of control units by place and class.',
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
