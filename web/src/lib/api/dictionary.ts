import type { IndicatorDetail, RegionDetail } from '#server/schemas/dictionary.ts';
import type { DepartmentRef } from '#server/schemas/scalars.ts';
import { departmentsAddress, indicatorsAddress, regionsAddress } from '#lib/url/addresses.ts';
import { get, type Fetch } from './client.ts';

export const getRegions = (fetch: Fetch) => get<RegionDetail[]>(fetch, regionsAddress);

export const getDepartments = (fetch: Fetch) => get<DepartmentRef[]>(fetch, departmentsAddress);

export const getIndicators = (fetch: Fetch) => get<IndicatorDetail[]>(fetch, indicatorsAddress);
