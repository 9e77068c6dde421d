import { Type, type Static, type TObject, type TProperties } from 'typebox';
import type { BodyOf } from '#server/schemas/api/contract.ts';
import type { EndpointShape, FileShape } from '#server/schemas/api/endpoint.ts';

const closed = { additionalProperties: false };

/** What the framework is told of an address, with the refusals that it may meet. */
export function described(
  { tag, summary, params, query, body, reply, status }: EndpointShape,
  refusals: Record<number, unknown>,
) {
  return {
    tags: [tag],
    summary,
    ...(hasAny(params) && { params: Type.Object(params, closed) }),
    ...(hasAny(query) && { querystring: Type.Object(query, closed) }),
    ...(body && { body }),
    response: { [status ?? 200]: reply, ...refusals },
  };
}

/** Likewise of a file: what it is, by its media type. */
export function describedFile(
  { tag, summary, params, query }: Omit<FileShape, 'path' | 'suffixes'>,
  { description, mediaType }: { description: string; mediaType: string },
  refusals: Record<number, unknown>,
) {
  const schema = mediaType.startsWith('text/') ? Type.String() : Type.Unsafe<unknown>({});
  return {
    tags: [tag],
    summary,
    ...(hasAny(params) && { params: Type.Object(params, closed) }),
    querystring: Type.Object(query, closed),
    response: { 200: { description, content: { [mediaType]: { schema } } }, ...refusals },
  };
}

const hasAny = (properties: object) => Object.keys(properties).length > 0;

/** What its handler is given: `app.get<Asked<typeof exportsApi.citation>>(…)`. */
export interface Asked<E extends Pick<EndpointShape, 'params' | 'query'>> {
  Params: Given<E['params']>;
  Querystring: Given<E['query']>;
  Body: BodyOf<E>;
}

type Given<P extends TProperties> = {
  -readonly [N in keyof Static<TObject<P>>]: Static<TObject<P>>[N];
};
