import { expect, test } from 'vitest';
import { assertProblem } from '#test/support/problem.ts';
import { openOffice, RELEASE } from './office.ts';

test('a release can neither begin over months that no figure can be kept for, nor be given them', async () => {
  const { li } = await openOffice();
  const head = { title: '通报', issuer: '办公室', docNo: null, publishedOn: null };
  const begin = (start: string, end: string) =>
    li.send('POST', '/releases', {
      info: { ...head, id: '2019-12', period: { start, end }, opening: '', closing: '' },
    });
  await li.revise('更正');
  const change = (start: string, end: string) =>
    li.send('PATCH', `/releases/${RELEASE}`, { period: { start, end } });
  for (const ask of [begin, change]) {
    assertProblem(await ask('2019-12', '2019-11'), 'bad-request');
    const refused = await ask('1975-01', '2019-12');
    assertProblem(refused, 'bad-request');
    expect(refused.body).toContain('1541年3月至2258年10月之间、不超过44年');
    assertProblem(await ask('0201-12', '0201-12'), 'bad-request');
  }
});
