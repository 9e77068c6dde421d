import type { DepartmentScorecard, DepartmentStandings } from '#server/schemas/scorecards.ts';
import { departmentScorecardAddress, standingsAddress } from '#lib/url/addresses.ts';
import { read, type Reader } from './client.ts';

export const getDepartmentStandings = (reader: Reader, release: string) =>
  read<DepartmentStandings>(reader, standingsAddress(release));

export const getDepartmentScorecard = (reader: Reader, release: string, department: string) =>
  read<DepartmentScorecard>(reader, departmentScorecardAddress(release, department));
