import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UploadedFile, UploadKnown } from '#server/loading/upload-reading.ts';
import { DATA, loadDictionary, loadRelease } from '#test/fixtures/tables/context.ts';

export const KNOWN: UploadKnown = {
  dictionary: loadDictionary(),
  release: loadRelease('2019-06'),
  aliases: [],
};
export const FOLDER = join(DATA, 'releases/2019-06');

/** @example nameOf('附件1') // '附件1-乐平市.csv' */
export const nameOf = (start: string) =>
  readdirSync(FOLDER).find((one) => one.startsWith(start)) ?? start;

export const annex = (start: string): UploadedFile => ({
  name: nameOf(start),
  bytes: readFileSync(join(FOLDER, nameOf(start))),
});

export const text = (name: string, content: string): UploadedFile => ({
  name,
  bytes: Buffer.from(content),
});

export const HEADS = '序号\t指标名称\t目标增速\t1-6月实际完成\t与目标的差距\t在全市排位';
export const TITLE = '2019年1-6月乐平市主要指标增速完成情况\t\t\t\t\t';
/** Two lines of a scorecard as a spreadsheet copies them, without a title. */
export const BODY = `${HEADS}\n1\t地区生产总值\t8-8.5\t8.1\t已完成\t2\n2\t固定资产投资\t10.5\t10.9\t0.4\t3\n`;
