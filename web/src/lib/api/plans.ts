import type { PlanTarget } from '#server/schemas/figures.ts';
import { plansAddress } from '#lib/url/addresses.ts';
import { read, type Reader } from './client.ts';

export const getPlans = (reader: Reader) => read<PlanTarget[]>(reader, plansAddress);
