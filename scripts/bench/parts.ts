import type { Bench } from './bench.ts';
import type { Figure } from './figure.ts';
import { measureCity, measureReal } from './parts/answers.ts';
import { measureCluster } from './parts/cluster.ts';
import { measureCsv } from './parts/csv.ts';
import { measureDraft } from './parts/draft.ts';
import { measureFormats } from './parts/formats.ts';
import { measureGrowth } from './parts/growth.ts';
import { measureLoad } from './parts/load.ts';
import { measureMinute } from './parts/minute.ts';
import { measurePeers } from './parts/peers.ts';
import { measurePictures } from './parts/pictures.ts';
import { measureRanking } from './parts/ranking.ts';
import { measureScrolling } from './parts/scrolling.ts';
import { measureSheets } from './parts/sheets.ts';
import { measureSize } from './parts/size.ts';
import { measureStart } from './parts/start.ts';
import { measureVisits } from './parts/visits.ts';
import { measureWaits } from './parts/waits.ts';

interface Part {
  title: string;
  measure: (bench: Bench) => AsyncIterable<Figure>;
}

/** What can be measured, in the order in which it is; a new part is a line here. */
export const PARTS: ReadonlyMap<string, Part> = new Map([
  ['load', { title: '导入一百万行的长表', measure: measureLoad }],
  ['ranking', { title: '一千万个数中一个指标在三千个地区的排名', measure: measureRanking }],
  ['city', { title: '一百个地区、六十个指标、连同印表的总览、通报和核对', measure: measureCity }],
  ['real', { title: '随程序附带的真实数据的总览和一个排名', measure: measureReal }],
  ['csv', { title: '一百万行的 CSV', measure: measureCsv }],
  [
    'peers',
    { title: '排名和 CSV，对比别的程序（Datasette、soul-cli，装了才比）', measure: measurePeers },
  ],
  ['formats', { title: '同样多行的其他格式', measure: measureFormats }],
  ['draft', { title: '草稿收下多少行要多久', measure: measureDraft }],
  ['waits', { title: '发布、预览时，别人等多久', measure: measureWaits }],
  ['minute', { title: '发布后的第一分钟：许多地址的第一次', measure: measureMinute }],
  ['growth', { title: '月份多了，导入和第一次的回答慢多少', measure: measureGrowth }],
  ['start', { title: '第一次启动占多少内存，对比以后的', measure: measureStart }],
  ['sheets', { title: '读一张任意样式的大表，对比打开它', measure: measureSheets }],
  ['cluster', { title: 'PostgreSQL 上的一个和几个节点，对比 SQLite', measure: measureCluster }],
  ['size', { title: '一个数占多少字节', measure: measureSize }],
  [
    'scroll',
    { title: '一百个地区、六十个指标的总表，横着和竖着滚动的帧', measure: measureScrolling },
  ],
  ['charts', { title: '在服务器上画一张走势图', measure: measurePictures }],
  ['pages', { title: '手机慢线路上第一次打开网页，多久见到标题和图', measure: measureVisits }],
]);
