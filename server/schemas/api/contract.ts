import type { Static, TObject, TSchema } from 'typebox';
import type { accountsApi } from './accounts.ts';
import type { assessmentsApi } from './assessments.ts';
import type { auditApi } from './audit.ts';
import type { chartsApi } from './charts.ts';
import type { collectionApi } from './collection.ts';
import type { controlUnitsApi } from './control-units.ts';
import type { deskApi } from './desk.ts';
import type { dictionaryApi } from './dictionary.ts';
import type { dictionaryDeskApi } from './dictionary-desk.ts';
import type { BomQuery } from '../file-query.ts';
import type { EndpointShape } from './endpoint.ts';
import type { entryApi } from './entry.ts';
import type { eventsApi } from './events.ts';
import type { exportsApi } from './exports.ts';
import type { figuresApi } from './figures.ts';
import type { filesApi } from './files.ts';
import type { frozenApi } from './frozen.ts';
import type { layoutsApi } from './layouts.ts';
import type { ledgerApi } from './ledger.ts';
import type { planValuesApi } from './plan-values.ts';
import type { plansApi } from './plans.ts';
import type { releasesApi } from './releases.ts';
import type { savedQueriesApi } from './saved-queries.ts';
import type { sessionsApi } from './sessions.ts';
import type { taskReportsApi } from './task-reports.ts';
import type { tasksApi } from './tasks.ts';
import type { templatesApi } from './templates.ts';
import type { uploadsApi } from './uploads.ts';

type OneOf<Subject> = Subject[keyof Subject];
type Endpoint =
  | OneOf<typeof accountsApi>
  | OneOf<typeof assessmentsApi>
  | OneOf<typeof auditApi>
  | OneOf<typeof collectionApi>
  | OneOf<typeof controlUnitsApi>
  | OneOf<typeof deskApi>
  | OneOf<typeof dictionaryApi>
  | OneOf<typeof dictionaryDeskApi>
  | OneOf<typeof entryApi>
  | OneOf<typeof exportsApi>
  | OneOf<typeof figuresApi>
  | OneOf<typeof frozenApi>
  | OneOf<typeof layoutsApi>
  | OneOf<typeof ledgerApi>
  | OneOf<typeof planValuesApi>
  | OneOf<typeof plansApi>
  | OneOf<typeof releasesApi>
  | OneOf<typeof savedQueriesApi>
  | OneOf<typeof sessionsApi>
  | OneOf<typeof taskReportsApi>
  | OneOf<typeof tasksApi>
  | OneOf<typeof templatesApi>
  | OneOf<typeof uploadsApi>;

/** Null: nothing is sent with it. */
export type BodyOf<E> = E extends { body: infer B extends TSchema } ? Static<B> : null;

interface Taken<E extends EndpointShape> {
  params: Static<TObject<E['params']>>;
  query: Static<TObject<E['query']>>;
  body: BodyOf<E>;
  /** The media types of a file that may be sent instead; never: none. */
  bytes: E extends { bytes: readonly (infer Type)[] } ? Type : never;
  /** The parts of a form that may be sent instead; never: none. */
  form: E extends { form: readonly (infer Part)[] } ? Part : never;
  reply: Static<E['reply']>;
}

/**
 * Every address of the API with what it takes and gives, by method and path:
 * `Contract['GET /releases/:release/overview']['reply']`. The pages import this type and nothing else.
 */
export type Contract = { [E in Endpoint as `${E['method']} ${E['path']}`]: Taken<E> };

type TableFiles = {
  [E in Extract<Endpoint, { csv: true }> as `${E['path']}.csv`]: {
    params: Static<TObject<E['params']>>;
    query: Static<TObject<E['query']>> & Static<TObject<typeof BomQuery>>;
  };
};
type File = OneOf<typeof filesApi> | OneOf<typeof chartsApi>;
type OtherFiles = {
  [F in File as `${F['path']}.${F['suffixes'][number]}`]: {
    params: Static<TObject<F['params']>>;
    query: Static<TObject<F['query']>>;
  };
};

/** Every file that is read at an address of its own, with what it is chosen by. */
export type Files = TableFiles & OtherFiles;

type Stream = OneOf<typeof eventsApi>;

type Events<E extends Readonly<Record<string, TSchema>>> = { [N in keyof E]: Static<E[N]> };

/** Every stream of events, by path, with what each event holds. */
export type Streams = { [S in Stream as S['path']]: Events<S['events']> };
