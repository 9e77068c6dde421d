import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type, type Static, type TObject, type TProperties, type TSchema } from 'typebox';
import { SYNTHETIC_MARK } from '#domain/release.ts';
import { readFields } from '#server/answers/chosen-fields.ts';
import { officeOf, type Office } from '#domain/office.ts';
import { BOM, writeCsv, type CsvCell } from '#server/formats/csv-write.ts';
import { isSynthetic, type DataView } from '#server/view/data-view.ts';
import type { EndpointShape } from '#server/schemas/api/endpoint.ts';
import { BomQuery } from '#server/schemas/file-query.ts';
import { ProblemDetails } from '#server/schemas/problem.ts';
import type { ViewQuery } from '#server/schemas/view.ts';

/** How an address is answered, as JSON and, with `.csv` behind it, as the same table for a spreadsheet. */
interface Answer<P extends TProperties, Q extends TProperties, R extends TSchema, F> {
  handle: (request: EndpointRequest<P, Q>, view: DataView) => Promise<Static<R>> | Static<R>;
  csv: CsvExport<Static<R>>;
  /** The reply is built as its schema has it, field by field in that order: it is written as it is. */
  isWrittenAsBuilt?: boolean;
  /** It depends on the day, which `dayOf` tells. */
  isOfToday?: boolean;
  /** Where rows may be asked for by fields: the reply with these alone. */
  cut?: (reply: Static<R>, fields: readonly F[]) => unknown;
}

interface Published<
  P extends TProperties,
  Q extends TProperties,
  R extends TSchema,
  F extends string,
> extends EndpointShape {
  method: 'GET';
  params: P;
  query: Q & typeof ViewQuery;
  reply: R;
  fields?: { names: readonly F[]; reply: TSchema };
  csv: true;
}

interface Route<P extends TProperties, Q extends TProperties> {
  Params: Static<TObject<P>>;
  Querystring: Static<TObject<Q>>;
}
type EndpointRequest<P extends TProperties, Q extends TProperties> = FastifyRequest<Route<P, Q>>;

export interface CsvExport<Reply> {
  /** File name without its ending. */
  name: (reply: Reply, office: Office) => string;
  table: (reply: Reply, office: Office) => CsvCell[][];
}

export const problemReply = {
  description: 'Problem details (RFC 9457)',
  content: { 'application/problem+json': { schema: ProblemDetails } },
};
export const problemReplies = {
  400: problemReply,
  401: problemReply,
  403: problemReply,
  404: problemReply,
  429: problemReply,
};
export const CSV = {
  description: 'A table: UTF-8, the heads in the first line',
  mediaType: 'text/csv',
};
export const csvReplies = {
  200: {
    description: CSV.description,
    content: { [CSV.mediaType]: { schema: Type.String() } },
  },
  ...problemReplies,
};
const closed = { additionalProperties: false };

/** An address that shows what is published, or what will be. */
export function endpoint<
  P extends TProperties,
  Q extends TProperties,
  R extends TSchema,
  F extends string = never,
>(
  app: FastifyInstance,
  { path, tag, summary, params, query, reply, fields }: Published<P, Q, R, F>,
  { handle, csv, cut, isWrittenAsBuilt = false, isOfToday = false }: Answer<P, Q, R, F>,
): void {
  const paramsSchema = Type.Object(params, closed);
  app.get<Route<P, Q>>(path, {
    config: { isOfToday, ...(fields && { otherReply: fields.reply }) },
    schema: {
      tags: [tag],
      summary,
      params: paramsSchema,
      querystring: Type.Object({ ...query, ...(fields && fieldsQuery(fields.names)) }, closed),
      response: { 200: reply, ...problemReplies },
    },
    handler: async (request, response) => {
      const chosen = fields && readFields(fieldsOf(request.query), fields.names);
      const whole = await handle(request, await app.data(request));
      if (chosen && cut) return writtenAsBuilt(response, cut(whole, chosen));
      return isWrittenAsBuilt ? writtenAsBuilt(response, whole) : whole;
    },
  });
  app.get<Route<P, Q>>(`${path}.csv`, {
    config: { isOfToday },
    schema: {
      tags: [tag],
      summary: `${summary} (CSV)`,
      params: paramsSchema,
      querystring: Type.Object({ ...query, ...BomQuery }, closed),
      response: csvReplies,
    },
    handler: async (request, response) => {
      const view = await app.data(request);
      const body = await handle(request, view);
      const office = officeOf(view.dictionary);
      response.headers(csvHeaders(fileName(csv.name(body, office), view)));
      return bomOf(request.query) + writeCsv(csv.table(body, office));
    },
  });
}

/**
 * Has a reply written as JSON without its schema: one by fields, of which no schema says which are there,
 * or a large one, which V8 writes in half the time. What it sends is then what the answer built.
 */
export function writtenAsBuilt<Built>(response: FastifyReply, reply: Built): Built {
  response.type('application/json; charset=utf-8').serializer(JSON.stringify);
  return reply;
}

const fieldsQuery = (names: readonly string[]) => ({
  fields: Type.Optional(
    Type.String({
      description: `Of each row these alone, with commas between: ${names.join(', ')}. All but regionId where it is left out.`,
    }),
  ),
});

/** What the (validated) query says. */
function fieldsOf(query: unknown): string | null {
  const { fields } = typeof query === 'object' && query !== null && 'fields' in query ? query : {};
  return typeof fields === 'string' ? fields : null;
}

/** A file that leaves the house says what it is of. @example fileName('物价', draftView) // '物价（草稿）' */
export function fileName(name: string, view: Pick<DataView, 'draft' | 'releases'>): string {
  const made = isSynthetic(view) ? `${name}${SYNTHETIC_MARK}` : name;
  return view.draft ? `${made}（草稿）` : made;
}

export function csvHeaders(name: string): Record<string, string> {
  return {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': attachment(`${name}.csv`, 'table.csv'),
  };
}

/** A file to be kept under its name; `plain` is for clients that know no other letters (RFC 6266). */
export function attachment(name: string, plain: string): string {
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

/** The byte order mark, unless the (validated) query says `bom=0`. */
export function bomOf(query: unknown): string {
  const { bom } = typeof query === 'object' && query !== null && 'bom' in query ? query : {};
  return bom === '0' ? '' : BOM;
}
