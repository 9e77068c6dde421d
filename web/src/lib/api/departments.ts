import type { DepartmentScorecard, DepartmentStandings } from '#server/schemas/scorecards.ts';
import { departmentScorecardAddress, standingsAddress } from '#lib/url/addresses.ts';
import { get, type Fetch } from './client.ts';

export const getDepartmentStandings = (fetch: Fetch, release: string) =>
  get<DepartmentStandings>(fetch, standingsAddress(release));

export const getDepartmentScorecard = (fetch: Fetch, release: string, department: string) =>
  get<DepartmentScorecard>(fetch, departmentScorecardAddress(release, department));
