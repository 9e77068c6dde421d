import type { FastifyInstance } from 'fastify';
import { tableOf } from '#server/answers/csv-table.ts';
import { leagueColumns, leagueLines } from '#server/answers/league-csv.ts';
import { readLeague } from '#server/answers/league.ts';
import { releasesApi } from '#server/schemas/api/releases.ts';
import { endpoint } from './endpoint.ts';

export function leagueRoutes(app: FastifyInstance): void {
  endpoint(app, releasesApi.league, {
    handle: ({ params }, view) => readLeague(view, params.release),
    csv: {
      name: ({ period }) => `${period.label}各地区未达标情况`,
      table: (league, office) => tableOf(leagueColumns(office), leagueLines(league)),
    },
  });
}
