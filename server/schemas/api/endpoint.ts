import type { TProperties, TSchema } from 'typebox';

/** What the tags of the API's description are. */
type Tag = 'releases' | 'observations' | 'tasks' | 'dictionary' | 'accounts' | 'desk' | 'audit';

/**
 * What one address of the API takes and gives: the server registers it, and the pages' client is
 * typed by it (contract.ts).
 */
export interface EndpointShape {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below /api/v1, with `:name` for what `params` names. */
  path: `/${string}`;
  tag: Tag;
  summary: string;
  params: TProperties;
  /** With `ViewQuery` where it answers for another time, or for what is being prepared. */
  query: TProperties;
  body?: TSchema;
  /** Beside JSON, a file as it is: of which media types. */
  bytes?: readonly string[];
  /** Beside JSON, a form: what its parts are called, each a file. */
  form?: readonly string[];
  reply: TSchema;
  /** That `fields` may name some of what each row has: which there are, and what is replied then. */
  fields?: { names: readonly string[]; reply: TSchema };
  /** The same address with `.csv` behind it is a table for a spreadsheet. */
  csv?: true;
  /** 201 where something is made; else 200. */
  status?: 201;
}

/** A file that is made to be kept, at `path.suffix`. Of what media type it is, its route says. */
export interface FileShape extends Pick<
  EndpointShape,
  'path' | 'tag' | 'summary' | 'params' | 'query'
> {
  suffixes: readonly string[];
}

/** Server-sent events: each by its name, with what its `data` holds as JSON. */
export interface StreamShape extends Pick<EndpointShape, 'path' | 'tag' | 'summary'> {
  events: Readonly<Record<string, TSchema>>;
}
