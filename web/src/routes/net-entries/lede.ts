import type { NetEntries } from '#server/schemas/net-entries.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';
import { formatFigure } from '#lib/format/number.ts';

/** The sentence above the page, in clauses: the city's total, then who grew most and who did not. */
export function writeLede({ regions, sectors }: Pick<NetEntries, 'regions' | 'sectors'>): string[] {
  const total = sectors.find(({ sector }) => sector.id === 'total') ?? sectors[0];
  const nets = (total?.cells ?? []).flatMap(({ regionId, net, entered, left }) => {
    const region = regions.find(({ id }) => id === regionId);
    return region && net !== null ? [{ region, net, entered, left }] : [];
  });
  const city = nets.find(({ region }) => region.kind === 'city');
  const parts = nets.filter(({ region }) => region.kind !== 'city');
  return [...(city ? citySentence(city) : []), ...partsSentence(parts)];
}

interface Net {
  region: RegionRef;
  net: number;
}

function citySentence({
  net,
  entered,
  left,
}: Net & { entered: number | null; left: number | null }): string[] {
  const whole = `全市净增入库企业 ${formatFigure(net, 0)} 家`;
  if (entered === null || left === null) return [`${whole}。`];
  return [`${whole}：`, `新增 ${entered} 家，`, `退出 ${left} 家。`];
}

function partsSentence(parts: readonly Net[]): string[] {
  if (parts.length === 0) return [];
  const most = Math.max(...parts.map(({ net }) => net));
  if (most <= 0) return ['各地均无净增。'];
  const leaders = parts.filter(({ net }) => net === most);
  const still = parts.filter(({ net }) => net <= 0);
  const lead = `${namesOf(leaders)}最多，${leaders.length > 1 ? '各 ' : ''}${most} 家`;
  return still.length > 0 ? [`${lead}；`, `${namesOf(still)}没有净增。`] : [`${lead}。`];
}

const namesOf = (nets: readonly Net[]) => nets.map(({ region }) => region.shortName).join('、');
