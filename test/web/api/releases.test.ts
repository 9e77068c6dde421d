import { expect, test } from 'vitest';
import { chooseRelease } from '#lib/api/releases.ts';
import { ApiProblem, read } from '#lib/api/client.ts';
import { NOW } from '#lib/url/shown-view.ts';
import { releaseWith } from '../families.ts';

const releases = [releaseWith('2020-07', ['prices']), releaseWith('2019-06', ['scorecards'])];

test('the newest release that holds what the page shows is the default', () => {
  expect(chooseRelease(releases, null, 'scorecards').id).toBe('2019-06');
  expect(chooseRelease(releases, null, 'prices').id).toBe('2020-07');
});

test('a release that was asked for is taken, whatever it holds', () => {
  expect(chooseRelease(releases, '2020-07', 'scorecards').id).toBe('2020-07');
});

test('a release that does not exist is a problem that says which there are', () => {
  expect(() => chooseRelease(releases, '1999-01', 'scorecards')).toThrow(/2020-07、2019-06/);
});

const replying = (body: string, status: number, type: string) => () =>
  Promise.resolve(new Response(body, { status, headers: { 'content-type': type } }));

test('the problem details of a reply are kept', async () => {
  const details = { code: 'unknown-region', title: '没有这个地区', detail: '', status: 404 };
  const fetch = replying(JSON.stringify(details), 404, 'application/problem+json');
  await expect(read({ fetch, view: NOW }, '/regions')).rejects.toMatchObject({
    problem: details,
  });
});

test('a failure without details still says what to do', async () => {
  const failing = [replying('<html>', 502, 'text/html'), () => Promise.reject(new Error('down'))];
  for (const fetch of failing) {
    const problem = await read({ fetch, view: NOW }, '/regions').catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ApiProblem);
    expect((problem as ApiProblem).problem.detail).toMatch(/重试/);
  }
});
