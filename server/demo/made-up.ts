import madeUp from './made-up.json' with { type: 'json' };

/** How an indicator moves, in percentage points. */
export interface Profile {
  /** What it grows by in the long run. */
  trend: number;
  /** How far regions lie apart. */
  spread: number;
  /** How much one month differs from the next. */
  noise: number;
  /** Whom a target is set for, and in which words; `none`: nobody. */
  target: 'number' | 'range' | 'bound' | 'none';
}

/** An amount whose growth an indicator of the shipped dictionary is. */
type Level = Record<'id' | 'name' | 'prose_name' | 'name_en', string>;

interface MadeUp {
  /** What the first park is compared in from the middle on. */
  joining: string;
  /** Of a slip: it stands in no ranking, so that one table alone is wrong. */
  slipped: string;
  /** How ids begin that one park alone reports, and the city not. */
  firstParksOwn: string;
  corrected: { lately: string; earlier: string };
  /** By the indicator of the growth. */
  levels: Record<string, Level>;
  groups: Record<'counties' | 'withFirstPark' | 'withParks', string>;
  /** How many may enter a county's register in a month, at most, by sector. */
  mostEntering: Record<string, number>;
  /** By member of the households' family. */
  yuanPerMonth: Record<string, Record<'urban' | 'rural', number>>;
  /** What is known to be unlike the rest. */
  profiles: Record<string, Partial<Profile>>;
}

const PARTS: unknown = madeUp;

function isMadeUp(parts: unknown): parts is MadeUp {
  return typeof parts === 'object' && parts !== null && 'profiles' in parts;
}

/** What is made up of the indicators of the shipped dictionary: it knows them by their ids, the program does not. */
export const MADE_UP: MadeUp = isMadeUp(PARTS) ? PARTS : fail();

function fail(): never {
  throw new Error('made-up.json has no profiles');
}

/** Ids of the amounts whose growth a rate is, by its id. */
export const LEVEL_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(MADE_UP.levels).map(([growth, { id }]) => [growth, id]),
);
