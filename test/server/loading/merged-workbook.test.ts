import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';

const OPTIONS = {
  by: 'test',
  note: '',
  now: new Date('2026-02-01T08:00:00Z'),
  releaseId: '2019-06',
};

/** A part of a table, whose lines stand in rows of its own. */
const CORRECTIONS = {
  'two lines of a scorecard, the later department first': [
    '2019年1-6月乐平市主要指标增速完成情况,,,,,',
    '序号,指标名称,目标增速,1-6月实际完成,与目标的差距,在全市排位',
    '1,餐饮业营业额,16.0,16.5,0.5,1',
    '2,固定资产投资,10.5,10.8,0.3,3',
  ],
  'one block of net entries, two regions in another order': [
    '2019年1-7月全市各地区净增、新增、退出单位数,,',
    ',珠山区,乐平市',
    '限上贸易,,',
    '净增,3,8',
    '新增,3,9',
    '退出,0,1',
  ],
};

test.each(Object.entries(CORRECTIONS))(
  'a table corrected by %s is written line under line, and loads again without a change',
  async (_, lines) => {
    const db = await fixtureDatabase();
    const folder = newFolder();
    writeFileSync(join(folder, '更正.csv'), lines.join('\n'));
    const corrected = await loadFiles(db, [join(folder, '更正.csv')], OPTIONS);
    expect(corrected.problems.map(({ code }) => code)).toEqual(['lacking-lines']);
    expect(corrected.loadId).not.toBeNull();
    const app = await fixtureApp(db);
    const { rawPayload } = await app.inject(
      '/api/v1/releases/2019-06/workbook.xlsx?values=printed',
    );
    writeFileSync(join(folder, 'annexes.xlsx'), rawPayload);
    const again = await loadFiles(db, [join(folder, 'annexes.xlsx')], OPTIONS);
    expect(again).toMatchObject({ problems: [], loadId: null });
  },
);
