import { Type, type Static, type TObject, type TProperties } from 'typebox';
import type { BodyOf } from '#server/schemas/api/contract.ts';
import type { EndpointShape } from '#server/schemas/api/endpoint.ts';

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

const hasAny = (properties: object) => Object.keys(properties).length > 0;

/** What its handler is given: `app.get<Asked<typeof exportsApi.citation>>(…)`. */
export interface Asked<E extends EndpointShape> {
  Params: Given<E['params']>;
  Querystring: Given<E['query']>;
  Body: BodyOf<E>;
}

type Given<P extends TProperties> = {
  -readonly [N in keyof Static<TObject<P>>]: Static<TObject<P>>[N];
};
