/** The blocks of the net-entry table, the total first. */
export const NET_ENTRY_SECTORS = [
  { id: 'total', name: '合计', nameEn: 'Total' },
  { id: 'industry', name: '规上工业', nameEn: 'Industry above designated size' },
  { id: 'real-estate', name: '房地产', nameEn: 'Real estate' },
  { id: 'trade', name: '限上贸易', nameEn: 'Trade above quota' },
  { id: 'services', name: '规上服务业', nameEn: 'Services above designated size' },
] as const;
export type NetEntrySector = (typeof NET_ENTRY_SECTORS)[number];

/**
 * The indicators of one sector: 净增, 新增, 退出.
 * @example sectorIndicators({ id: 'trade' }) // { net: 'trade-net-entry', entered: 'trade-entered', left: 'trade-left' }
 */
export function sectorIndicators({ id }: Pick<NetEntrySector, 'id'>) {
  return { net: `${id}-net-entry`, entered: `${id}-entered`, left: `${id}-left` };
}
