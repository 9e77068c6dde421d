import { expect, test } from 'vitest';
import type { EditionDetail } from '#server/schemas/desk.ts';
import { assertProblem } from '#test/support/problem.ts';
import { openOffice, RELEASE } from './office.ts';

const HEAD = `/releases/${RELEASE}`;

test('two officers write at one head: what one changed the other does not write over unseen', async () => {
  const { li, app } = await openOffice();
  const { info } = (await li.revise('乐平市更正')).json<EditionDetail>();
  const { title, docNo } = info;
  await li.send('PATCH', HEAD, { docNo: '景统〔2019〕9号', was: { docNo } });

  // What the other wrote elsewhere stays.
  const titled = await li.send('PATCH', HEAD, { title: '新题', was: { title } });
  expect(titled.json()).toMatchObject({ info: { title: '新题', docNo: '景统〔2019〕9号' } });

  const refused = await li.send('PATCH', HEAD, { docNo: '景统〔2019〕10号', was: { docNo } });
  assertProblem(refused, 'conflict');
  expect(refused.json()).toMatchObject({
    detail: '“文号”已被他人改为“景统〔2019〕9号”，您的没有保存。请看过后决定用哪一个。',
    detailEn:
      'Another officer has changed the document number to “景统〔2019〕9号”; yours was not saved. Look at it, then decide which to keep.',
  });
  // Absent and none are the same.
  const urged = { urgedOn: '2019-07-20', completeWithout: ['gaoxin'] };
  const was = { urgedOn: null, completeWithout: [] };
  expect((await li.send('PATCH', HEAD, { ...urged, was })).json()).toMatchObject({ info: urged });
  const known = await li.send('PATCH', HEAD, { docNo: '10号', was: { docNo: '景统〔2019〕9号' } });
  expect(known.json()).toMatchObject({ info: { docNo: '10号' } });
  await app.close();
});
