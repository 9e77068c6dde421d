import type { IndicatorDetail, RegionDetail } from '#server/schemas/dictionary.ts';
import type { DepartmentRef } from '#server/schemas/scalars.ts';
import { departmentsAddress, indicatorsAddress, regionsAddress } from '#lib/url/addresses.ts';
import { read, type Reader } from './client.ts';

export const getRegions = (reader: Reader) => read<RegionDetail[]>(reader, regionsAddress);

export const getDepartments = (reader: Reader) => read<DepartmentRef[]>(reader, departmentsAddress);

export const getIndicators = (reader: Reader) => read<IndicatorDetail[]>(reader, indicatorsAddress);
