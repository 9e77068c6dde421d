import type { EntryGrid, EntryOrder, TypedRow } from '#server/schemas/entry.ts';
import { RELEASE, type Office, type Person } from './office.ts';

/** The release after that of the fixtures. */
export const NEXT = '2019-07';
export const LEPING = 'scorecard/leping';
export const GDP_84 = { indicatorId: 'gdp', target: '8-8.5', actual: '8.4' };

export const entryOf = (release: string, table = '') =>
  `/desk/releases/${release}/entry${table && `/${table}`}`;

export async function gridOf(person: Person, release: string, table = LEPING): Promise<EntryGrid> {
  const response = await person.get(entryOf(release, table));
  if (response.statusCode !== 200) throw new Error(response.body);
  return response.json<EntryGrid>();
}

export const resultsOf = (person: Person, rows: readonly TypedRow[], table = LEPING) =>
  person.send('POST', `/releases/${RELEASE}/entry/${table}/results`, { rows });

export function put(
  { app }: Office,
  { headers }: Person,
  order: EntryOrder,
  { release = RELEASE, table = LEPING } = {},
) {
  const url = `/api/v1${entryOf(release, table)}`;
  return app.inject({ method: 'PUT', url, headers, payload: order });
}
