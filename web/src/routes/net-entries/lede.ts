import type { TargetGaps } from '#domain/net-entries.ts';
import type { NetEntries } from '#server/schemas/net-entries.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';
import { formatFigure } from '#lib/format/number.ts';
import { words } from './words.ts';

/** So many names a sentence bears; of more these are named, and the others counted. */
const MOST_NAMES = 3;

type Told = Pick<NetEntries, 'family' | 'unit' | 'regions' | 'sectors'>;

/**
 * The sentence above the page, in clauses: the city's total, then who grew most and who is furthest behind its
 * targets; without targets, who did not grow.
 */
export function writeLede({ family, unit, regions, sectors }: Told, gaps: TargetGaps): string[] {
  const { city, parts } = netsOf({ regions, sectors });
  const about = { name: family.name, unit };
  return [...(city ? citySentence(city, about) : []), ...partsSentence(parts, gaps, about)];
}

/** Those of most net entry, as far as the sentence names them. */
export const namedInLede = (entries: Pick<Told, 'regions' | 'sectors'>): string[] =>
  leadersOf(netsOf(entries).parts)
    .slice(0, MOST_NAMES)
    .map(({ region }) => region.id);

interface Net {
  region: RegionRef;
  net: number;
  entered: number | null;
  left: number | null;
}

function netsOf({ regions, sectors }: Pick<Told, 'regions' | 'sectors'>) {
  const nets = (sectors[0]?.cells ?? []).flatMap(({ regionId, net, entered, left }): Net[] => {
    const region = regions.find(({ id }) => id === regionId);
    return region && net !== null ? [{ region, net, entered, left }] : [];
  });
  return {
    city: nets.find(({ region }) => region.kind === 'city'),
    parts: nets.filter(({ region }) => region.kind !== 'city'),
  };
}

/** What is counted, and in what. */
interface About {
  name: string;
  unit: string;
}

function citySentence({ net, entered, left }: Net, about: About): string[] {
  const flows = entered === null || left === null ? null : { entered, left };
  return words.city(about, formatFigure(net, 0), flows);
}

function partsSentence(parts: readonly Net[], gaps: TargetGaps, { unit }: About): string[] {
  if (parts.length === 0) return [];
  const leaders = leadersOf(parts);
  const most = leaders[0]?.net ?? 0;
  const behind = furthestBehind(parts, gaps);
  const last = behind && words.behind(namesOf(behind.parts), `${behind.short}`, unit, gaps.isSum);
  if (most <= 0) return words.clauses(words.nobody, last);
  const still = namesOf(parts.filter(({ net }) => net <= 0));
  return words.clauses(
    words.most(namesOf(leaders), `${most}`, unit),
    last ?? (still.count > 0 ? words.still(still) : null),
  );
}

/** Null: nobody falls short, or nobody has a target. */
function furthestBehind(parts: readonly Net[], { byRegion }: TargetGaps) {
  const gapOf = ({ region }: Net) => byRegion.get(region.id) ?? 0;
  const least = Math.min(...parts.map(gapOf));
  if (least >= 0) return null;
  return { parts: parts.filter((part) => gapOf(part) === least), short: Math.abs(least) };
}

function leadersOf(parts: readonly Net[]): Net[] {
  const most = Math.max(...parts.map(({ net }) => net));
  return parts.filter(({ net }) => net === most);
}

const namesOf = (nets: readonly Net[]) => ({
  names: nets.slice(0, MOST_NAMES).map(({ region }) => region.shortName),
  count: nets.length,
});
