import { Type } from 'typebox';
import { Acts, Verification } from '../audit.ts';
import type { EndpointShape } from './endpoint.ts';

/** How many acts where nothing else is asked. */
export const USUAL_ACTS = 100;

/** Which acts: the same for a page of them and for the file. */
export const ActQuery = {
  kind: Type.Optional(Type.String({ description: 'A kind of act.' })),
  by: Type.Optional(Type.String({ description: 'The name of an account, or `system`.' })),
  subject: Type.Optional(
    Type.String({ description: 'release/2019-06, load/3; or all of a kind: release, load.' }),
  ),
  from: Type.Optional(
    Type.String({
      description: 'From this day or moment on (Chinese time where no zone is given).',
    }),
  ),
  to: Type.Optional(Type.String({ description: 'Up to this day, its end, or this moment.' })),
};

/** The log of acts, and whether it is as it was written. */
export const auditApi = {
  acts: {
    method: 'GET',
    path: '/audit',
    tag: 'audit',
    summary: 'What was done, by whom and when',
    params: {},
    query: {
      ...ActQuery,
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: USUAL_ACTS })),
      cursor: Type.Optional(Type.String({ description: 'The `next` of the page before.' })),
    },
    reply: Acts,
    csv: true,
  },
  verification: {
    method: 'GET',
    path: '/audit/verification',
    tag: 'audit',
    summary: 'Whether the log and all that was loaded are as they were written',
    params: {},
    query: {
      head: Type.Optional(
        Type.String({
          pattern: '^[0-9a-f]{64}$',
          description: 'A hash that was noted earlier and must still be in the log.',
        }),
      ),
    },
    reply: Verification,
  },
} as const satisfies Record<string, EndpointShape>;
