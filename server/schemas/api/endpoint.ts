import type { TProperties, TSchema } from 'typebox';

/** What the tags of the API's description are. */
type Tag = 'releases' | 'observations' | 'dictionary' | 'accounts' | 'desk' | 'audit';

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
  reply: TSchema;
  /** The same address with `.csv` behind it is a table for a spreadsheet. */
  csv?: true;
  /** 201 where something is made; else 200. */
  status?: 201;
}
