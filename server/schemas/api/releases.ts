import { Type } from 'typebox';
import { Bulletin } from '../bulletin.ts';
import { DRAFT_TYPES, DraftCheck, DraftText } from '../draft.ts';
import { Explanation, Question } from '../explain.ts';
import { FamilyQuery } from '../families.ts';
import { Findings } from '../findings.ts';
import { League } from '../league.ts';
import { Movement } from '../movement.ts';
import { Needs } from '../needs.ts';
import { NetEntries } from '../net-entries.ts';
import { Overview } from '../overview.ts';
import { PartQuery } from '../part-query.ts';
import {
  Ranking,
  RANKING_FIELDS,
  RankingOfFields,
  Rankings,
  RankingsOfFields,
} from '../rankings.ts';
import { ReleaseDetail, ReleaseList } from '../releases.ts';
import { DepartmentScorecard, DepartmentStandings, Scorecard } from '../scorecards.ts';
import { TrendQuery, Trends } from '../trends.ts';
import { ViewQuery } from '../view.ts';
import type { EndpointShape } from './endpoint.ts';

const ofRelease = { release: Type.String() };

/** What a release holds, and what follows from it. */
export const releasesApi = {
  releases: {
    method: 'GET',
    path: '/releases',
    tag: 'releases',
    summary: 'All releases, newest first',
    params: {},
    query: ViewQuery,
    reply: ReleaseList,
    csv: true,
  },
  release: {
    method: 'GET',
    path: '/releases/:release',
    tag: 'releases',
    summary: 'One release, the tables it was loaded from, and how it was revised',
    params: ofRelease,
    query: ViewQuery,
    reply: ReleaseDetail,
    csv: true,
  },
  overview: {
    method: 'GET',
    path: '/releases/:release/overview',
    tag: 'releases',
    summary: 'Regions × indicators with status and gap; standings',
    params: ofRelease,
    query: ViewQuery,
    reply: Overview,
    csv: true,
  },
  league: {
    method: 'GET',
    path: '/releases/:release/league',
    tag: 'releases',
    summary: 'Regions worst first: what they miss, how that moved, what stands out, 36 months',
    params: ofRelease,
    query: ViewQuery,
    reply: League,
    csv: true,
  },
  standings: {
    method: 'GET',
    path: '/releases/:release/departments',
    tag: 'releases',
    summary: 'Departments by the unmet share of the figures they answer for',
    params: ofRelease,
    query: ViewQuery,
    reply: DepartmentStandings,
    csv: true,
  },
  scorecard: {
    method: 'GET',
    path: '/releases/:release/scorecards/:region',
    tag: 'releases',
    summary: 'All indicators of one region',
    params: { ...ofRelease, region: Type.String() },
    query: ViewQuery,
    reply: Scorecard,
    csv: true,
  },
  departmentScorecard: {
    method: 'GET',
    path: '/releases/:release/departments/:department',
    tag: 'releases',
    summary: 'The city-level figures that one department answers for',
    params: { ...ofRelease, department: Type.String() },
    query: ViewQuery,
    reply: DepartmentScorecard,
    csv: true,
  },
  rankings: {
    method: 'GET',
    path: '/releases/:release/rankings',
    tag: 'releases',
    summary: 'All ranked indicators',
    params: ofRelease,
    query: ViewQuery,
    reply: Rankings,
    fields: { names: RANKING_FIELDS, reply: RankingsOfFields },
    csv: true,
  },
  ranking: {
    method: 'GET',
    path: '/releases/:release/rankings/:indicator',
    tag: 'releases',
    summary: 'One indicator over its regions, best first',
    params: { ...ofRelease, indicator: Type.String() },
    query: ViewQuery,
    reply: Ranking,
    fields: { names: RANKING_FIELDS, reply: RankingOfFields },
    csv: true,
  },
  netEntries: {
    method: 'GET',
    path: '/releases/:release/net-entries',
    tag: 'releases',
    summary: 'Enterprises that entered and left the statistical register',
    params: ofRelease,
    query: { ...FamilyQuery, ...ViewQuery },
    reply: NetEntries,
    csv: true,
  },
  movement: {
    method: 'GET',
    path: '/releases/:release/movement',
    tag: 'releases',
    summary: 'Every figure against the release before and the same month last year',
    params: ofRelease,
    query: { ...PartQuery, ...ViewQuery },
    reply: Movement,
    csv: true,
  },
  needs: {
    method: 'GET',
    path: '/releases/:release/needs',
    tag: 'releases',
    summary: 'What the rest of the year would take to reach each annual target',
    params: ofRelease,
    query: { ...PartQuery, ...ViewQuery },
    reply: Needs,
    csv: true,
  },
  trends: {
    method: 'GET',
    path: '/releases/:release/trends',
    tag: 'releases',
    summary: 'How the figures of a release came about: their cumulations month by month',
    params: ofRelease,
    query: { ...TrendQuery, ...ViewQuery },
    reply: Trends,
    csv: true,
  },
  findings: {
    method: 'GET',
    path: '/releases/:release/findings',
    tag: 'releases',
    summary: 'Where print and arithmetic disagree',
    params: ofRelease,
    query: ViewQuery,
    reply: Findings,
    csv: true,
  },
  explain: {
    method: 'GET',
    path: '/releases/:release/explain',
    tag: 'releases',
    summary: 'How one gap, status, rank, share or movement came about',
    params: ofRelease,
    query: {
      what: Question,
      indicator: Type.Optional(Type.String({ description: 'Of a figure.' })),
      region: Type.Optional(Type.String({ description: 'Of a figure, or of a share.' })),
      department: Type.Optional(Type.String({ description: 'Of a share.' })),
      ...ViewQuery,
    },
    reply: Explanation,
    csv: true,
  },
  bulletin: {
    method: 'GET',
    path: '/releases/:release/bulletin',
    tag: 'releases',
    summary: 'The bulletin: sections, sentences, and for each number where it comes from',
    params: ofRelease,
    query: ViewQuery,
    reply: Bulletin,
  },
  draftCheck: {
    method: 'POST',
    path: '/releases/:release/draft-check',
    tag: 'releases',
    summary: 'Hold a draft of the bulletin against the data',
    params: ofRelease,
    query: ViewQuery,
    body: DraftText,
    bytes: [DRAFT_TYPES.docx, DRAFT_TYPES.txt],
    reply: DraftCheck,
  },
} as const satisfies Record<string, EndpointShape>;
