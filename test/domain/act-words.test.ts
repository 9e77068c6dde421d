import { expect, test } from 'vitest';
import { ACT_NAMES } from '#domain/acts.ts';
import { describeAct } from '#domain/act-words.ts';
import { assertSaidAlike } from '#test/support/said-alike.ts';

const undoOf = (subject: string) =>
  describeAct({ kind: 'undo', subject, door: 'session', detail: { reason: '装错了' } });

test.for([
  { subject: 'release/2019-06', zh: '通报 2019-06', en: 'release 2019-06' },
  { subject: 'load/3', zh: '第 3 次导入', en: 'load 3' },
  { subject: 'account/li.ming', zh: '账号 li.ming', en: 'account li.ming' },
  { subject: 'account/?', zh: '没有的账号', en: 'no account' },
  { subject: 'alias/region/乐坪市', zh: '别名“乐坪市”', en: 'name “乐坪市”' },
  { subject: 'left-out-name/某局/全国', zh: '不读的名称“全国”', en: 'left-out name “全国”' },
  { subject: 'settings', zh: '设置', en: 'settings' },
  { subject: 'something/else', zh: 'something/else', en: 'something/else' },
])('an act names what it was done to: $subject', ({ subject, zh, en }) => {
  expect(undoOf(subject)).toEqual({
    kind: '撤销导入',
    kindEn: 'undid loads',
    subject: zh,
    subjectEn: en,
    door: '网页',
    doorEn: 'web',
    note: '装错了',
  });
});

test('every kind of act has a name in both languages', () => {
  for (const name of Object.values(ACT_NAMES)) assertSaidAlike(name);
});
