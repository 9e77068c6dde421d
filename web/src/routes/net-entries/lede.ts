import type { NetEntries } from '#server/schemas/net-entries.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';
import { formatFigure } from '#lib/format/number.ts';
import { words } from './words.ts';

type Told = Pick<NetEntries, 'family' | 'unit' | 'regions' | 'sectors'>;

/** The sentence above the page, in clauses: the city's total, then who grew most and who did not. */
export function writeLede({ family, unit, regions, sectors }: Told): string[] {
  const [total] = sectors;
  const nets = (total?.cells ?? []).flatMap(({ regionId, net, entered, left }) => {
    const region = regions.find(({ id }) => id === regionId);
    return region && net !== null ? [{ region, net, entered, left }] : [];
  });
  const city = nets.find(({ region }) => region.kind === 'city');
  const parts = nets.filter(({ region }) => region.kind !== 'city');
  const about = { name: family.name, unit };
  return [...(city ? citySentence(city, about) : []), ...partsSentence(parts, about)];
}

interface Net {
  region: RegionRef;
  net: number;
}

/** What is counted, and in what. */
interface About {
  name: string;
  unit: string;
}

function citySentence(
  { net, entered, left }: Net & { entered: number | null; left: number | null },
  about: About,
): string[] {
  const flows = entered === null || left === null ? null : { entered, left };
  return words.city(about, formatFigure(net, 0), flows);
}

function partsSentence(parts: readonly Net[], { unit }: About): string[] {
  if (parts.length === 0) return [];
  const most = Math.max(...parts.map(({ net }) => net));
  if (most <= 0) return [words.nobody];
  const leaders = parts.filter(({ net }) => net === most);
  const still = parts.filter(({ net }) => net <= 0);
  return words.parts(namesOf(leaders), `${most}`, namesOf(still), unit);
}

const namesOf = (nets: readonly Net[]) => nets.map(({ region }) => region.shortName);
