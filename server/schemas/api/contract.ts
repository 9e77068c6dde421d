import type { Static, TObject, TSchema } from 'typebox';
import type { accountsApi } from './accounts.ts';
import type { auditApi } from './audit.ts';
import type { deskApi } from './desk.ts';
import type { dictionaryApi } from './dictionary.ts';
import type { EndpointShape } from './endpoint.ts';
import type { entryApi } from './entry.ts';
import type { exportsApi } from './exports.ts';
import type { figuresApi } from './figures.ts';
import type { frozenApi } from './frozen.ts';
import type { releasesApi } from './releases.ts';
import type { sessionsApi } from './sessions.ts';
import type { uploadsApi } from './uploads.ts';

type OneOf<Subject> = Subject[keyof Subject];
type Endpoint =
  | OneOf<typeof accountsApi>
  | OneOf<typeof auditApi>
  | OneOf<typeof deskApi>
  | OneOf<typeof dictionaryApi>
  | OneOf<typeof entryApi>
  | OneOf<typeof exportsApi>
  | OneOf<typeof figuresApi>
  | OneOf<typeof frozenApi>
  | OneOf<typeof releasesApi>
  | OneOf<typeof sessionsApi>
  | OneOf<typeof uploadsApi>;

/** Null: nothing is sent with it. */
export type BodyOf<E> = E extends { body: infer B extends TSchema } ? Static<B> : null;

interface Taken<E extends EndpointShape> {
  params: Static<TObject<E['params']>>;
  query: Static<TObject<E['query']>>;
  body: BodyOf<E>;
  reply: Static<E['reply']>;
}

/**
 * Every address of the API with what it takes and gives, by method and path:
 * `Contract['GET /releases/:release/overview']['reply']`. The pages import this type and nothing else.
 */
export type Contract = { [E in Endpoint as `${E['method']} ${E['path']}`]: Taken<E> };

/** Those that are tables as well, with `.csv` behind them. */
export type TablePath = Extract<Endpoint, { csv: true }>['path'];
