import { expect, test } from 'vitest';
import { sectionParagraphs } from '#domain/bulletin/paragraphs.ts';
import { urgedSection, type UrgedTask } from '#domain/bulletin/urged.ts';

const task = (more: Partial<UrgedTask>): UrgedTask => ({
  ...{ unit: '甲局', others: [], list: '创建任务', no: '1', title: '制定办法。' },
  ...{ due: '2020-08-31', daysLate: 5, isReported: false, occasion: null, open: 1 },
  ...more,
});
const lines = (tasks: readonly UrgedTask[]) =>
  sectionParagraphs(urgedSection(tasks, '2020-09-05', 3)).map(({ text }) => text);

test('what is late is urged on by unit, the worst first, in the manner of the bulletin', () => {
  // 31 August to 5 September is 5 days, 30 June to 5 September 67 (31 + 31 + 5).
  const tasks = [
    task({ unit: '乙局', no: '4', title: '调查底数', isReported: true, others: ['丙局', '丁局'] }),
    task({ no: '2', title: '公开目录' }),
    task({
      ...{ list: '报送事项', no: '7', title: '工作总结', due: '2020-06-30', daysLate: 67 },
      ...{ isReported: true, occasion: '2020年二季度', open: 3 },
    }),
  ];
  expect(lines(tasks)).toEqual([
    '三、督办事项',
    '截至2020年9月5日，到期未完成的任务有2项，到期未报送完成情况的任务有1项，涉及2个单位。',
    '（一）甲局共有2项任务到期未完成或未报送完成情况：',
    '1．报送事项第7项：工作总结。应于2020年6月30日（2020年二季度）完成，未完成，超期67天，连同以后共3期。',
    '2．创建任务第2项：公开目录。应于2020年8月31日完成，未报送完成情况，超期5天。',
    '（二）乙局共有1项任务到期未完成：',
    '1．创建任务第4项：调查底数（会同丙局、丁局）。应于2020年8月31日完成，未完成，超期5天。',
  ]);
});

test('of what is without report it is never said that it was not done', () => {
  const text = lines([task({}), task({ no: '2' })]).join('');
  expect(text).toContain('甲局共有2项任务到期未报送完成情况');
  expect(text).not.toContain('未完成');
});

test('where nothing is late it says so', () => {
  expect(lines([])).toEqual([
    '三、督办事项',
    '截至2020年9月5日，没有到期未完成或未报送完成情况的任务。',
  ]);
});
