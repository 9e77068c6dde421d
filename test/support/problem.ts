import type { LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import { PROBLEMS, type ProblemCode } from '#server/problem.ts';
import { assertSpokenAlike } from './said-alike.ts';

/** The one checker of error bodies: media type, shape, status and title of the code, and both languages. */
export function assertProblem(response: LightMyRequestResponse, code: ProblemCode): void {
  const [status, title] = PROBLEMS[code];
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json\b/);
  expect(response.json()).toEqual({
    type: `/api/docs#${code}`,
    title: title.zh,
    titleEn: title.en,
    status,
    code,
    detail: expect.stringMatching(/\S/) as string,
    detailEn: expect.stringMatching(/\S/) as string,
    instance: response.raw.req.url?.split('?')[0],
  });
  expect(response.statusCode).toBe(status);
  assertSpokenAlike(response.json<object>(), ['title', 'detail']);
}
