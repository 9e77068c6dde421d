import type { NetEntries } from '#server/schemas/net-entries.ts';
import { familyRef } from '../families.ts';

const regions = [
  {
    id: 'jingdezhen',
    name: '景德镇市',
    shortName: '全市',
    nameEn: null,
    shortNameEn: null,
    kind: 'city',
  },
  {
    id: 'leping',
    name: '乐平市',
    shortName: '乐平市',
    nameEn: null,
    shortNameEn: null,
    kind: 'county',
  },
  {
    id: 'changjiang',
    name: '昌江区',
    shortName: '昌江区',
    nameEn: null,
    shortNameEn: null,
    kind: 'county',
  },
] as const;

type Flows = [entered: number | null, left: number | null];

/** Flows in the order of the regions; net is what follows from them. */
export function entries(sectors: Record<string, Flows[]>): NetEntries {
  return {
    release: '2019-06',
    family: { ...familyRef('register', 'in-out-net', 0), name: '净增入库' },
    period: { start: '2019-01', end: '2019-07', label: '2019年1-7月' },
    unit: '家',
    regions: [...regions],
    sectors: Object.entries(sectors).map(([id, flows]) => ({
      sector: { id, name: id, nameEn: null },
      indicators: {
        net: `${id}-net-entry`,
        entered: `${id}-entered`,
        left: `${id}-left`,
      },
      cells: flows.map(([entered, left], index) => ({
        regionId: regions[index]!.id,
        net: entered === null || left === null ? null : entered - left,
        entered,
        left,
        missing: { net: null, entered: null, left: null },
        revisions: { net: 0, entered: 0, left: 0 },
      })),
    })),
  };
}
