import type { FamilyMember } from './families.ts';

/** The indicators of one sector: 净增, 新增, 退出. */
export interface SectorIndicators {
  net: string;
  entered: string;
  left: string;
}

/** @example sectorIndicators(trade) // { net: 'trade-net-entry', entered: 'trade-entered', left: 'trade-left' } */
export function sectorIndicators({
  indicators: { net = '', entered = '', left = '' },
}: Pick<FamilyMember, 'indicators'>): SectorIndicators {
  return { net, entered, left };
}
