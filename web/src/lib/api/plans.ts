import type { PlanTarget } from '#server/schemas/figures.ts';
import { plansAddress } from '#lib/url/addresses.ts';
import { get, type Fetch } from './client.ts';

export const getPlans = (fetch: Fetch) => get<PlanTarget[]>(fetch, plansAddress);
