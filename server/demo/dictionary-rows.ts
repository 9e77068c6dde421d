import { LEVEL_OF, MADE_UP } from './made-up.ts';
import { CITY, PARTS, WHOLE, type DemoPlace } from './places.ts';

/** A file of the dictionary: its heads in the first row. */
export type Rows = readonly (readonly string[])[];
/** The files of a dictionary by base name. */
export type DictionaryRows = ReadonlyMap<string, Rows>;

/**
 * A dictionary for made-up regions: the indicators and departments of a real one, more indicators
 * when asked for, and nothing that names a real place.
 */
export function makeDictionary(
  real: DictionaryRows,
  { places, indicators }: { places: readonly DemoPlace[]; indicators: number | null },
): DictionaryRows {
  return new Map([
    ['regions', regionRows(real, places)],
    ['departments', real.get('departments') ?? []],
    ['comparison_groups', groupRows(real, places)],
    ['comparison_group_members', memberRows(places)],
    ['indicators', indicatorRows(real, indicators)],
    ['missing_symbols', symbolRows(real)],
    ['families', real.get('families') ?? [['id', 'kind', 'name']]],
    ['family_members', real.get('family_members') ?? [MEMBER_HEADS]],
  ]);
}

const MEMBER_HEADS = ['family', 'member', 'name', 'role', 'indicator'];

type Cells = Readonly<Record<string, string>>;

/** Cells in the order of the file's own heads; those it has no column for are left out. */
function toRows(heads: readonly string[], records: readonly Cells[]): Rows {
  return [heads, ...records.map((record) => heads.map((head) => record[head] ?? ''))];
}

function recordsOf(rows: Rows = []): { heads: readonly string[]; records: Cells[] } {
  const [heads = [], ...lines] = rows;
  const records = lines.map((line) =>
    Object.fromEntries(heads.map((head, index) => [head, line[index] ?? ''])),
  );
  return { heads, records };
}

function regionRows(real: DictionaryRows, places: readonly DemoPlace[]): Rows {
  const { heads } = recordsOf(real.get('regions'));
  const { id: city, name, nameEn } = CITY;
  const cityRow = {
    ...{ id: city, name, prose_name: name, short_name: WHOLE, kind: 'city' },
    ...{ aliases: `${WHOLE};示例;市级`, name_en: nameEn, short_name_en: 'City' },
  };
  const others = places.map((place) => ({
    ...{ id: place.id, name: place.name, short_name: place.name, kind: place.kind, inside: city },
    prose_name: place.kind === 'park' ? `市${place.name}` : place.name,
    name_en: place.nameEn,
    short_name_en: place.nameEn.replace(/ (?:County|District|City)$/u, ''),
  }));
  return toRows(heads, [cityRow, ...others]);
}

/** The groups of the real dictionary, sized to the regions. */
function membersOf(places: readonly DemoPlace[]): Record<string, readonly DemoPlace[]> {
  const counties = places.filter(({ kind }) => kind === 'county');
  return {
    [MADE_UP.groups.counties]: counties,
    [MADE_UP.groups.withFirstPark]: places.slice(0, counties.length + 1),
    [MADE_UP.groups.withParks]: places,
  };
}

function groupRows(real: DictionaryRows, places: readonly DemoPlace[]): Rows {
  const { heads } = recordsOf(real.get('comparison_groups'));
  const records = Object.entries(membersOf(places)).map(([id, members]) => {
    const parks = members.filter(({ kind }) => kind === 'park').length;
    const counties = members.length - parks;
    return {
      id,
      label: parks === 0 ? `各${PARTS}` : `各${PARTS}、园区`,
      size_note: `${counties}个${PARTS}${parks === 0 ? '' : `和${parks}个园区`}`,
      label_en: parks === 0 ? 'Counties' : `Counties and ${parks === 1 ? 'one park' : 'all parks'}`,
    };
  });
  return toRows(heads, records);
}

function memberRows(places: readonly DemoPlace[]): Rows {
  const rows = Object.entries(membersOf(places)).flatMap(([group, members]) =>
    members.map(({ id }) => [group, id]),
  );
  return [['group', 'region'], ...rows];
}

function indicatorRows(real: DictionaryRows, count: number | null): Rows {
  const { heads, records } = recordsOf(real.get('indicators'));
  const places = placeNames(real);
  const own = records.map((record) => ({
    ...record,
    definition: withoutPlaces(record['definition'] ?? '', '。', places),
    definition_en: withoutPlaces(record['definition_en'] ?? '', '. ', places),
    level_indicator: LEVEL_OF[record['id'] ?? ''] ?? '',
  }));
  const judged = records.filter(({ department }) => department !== '');
  const more = Math.max(0, (count ?? 0) - judged.length);
  const departments = [...new Set(judged.map(({ department }) => department ?? ''))];
  const extra = Array.from({ length: more }, (_, index) => extraIndicator(index + 1, departments));
  return toRows(heads, [...own, ...extra, ...LEVELS]);
}

/** Sentences that tell of a real region are dropped. */
function withoutPlaces(text: string, end: string, places: readonly string[]): string {
  const tells = (sentence: string) => places.some((name) => sentence.includes(name));
  const kept = text.split(end).filter((sentence) => !tells(sentence));
  return kept.join(end);
}

/** Names of the regions in the city, however long. */
function placeNames(real: DictionaryRows): string[] {
  const inside = recordsOf(real.get('regions')).records.filter(({ kind }) => kind !== 'city');
  const names = inside.flatMap(({ name, short_name, aliases = '', name_en, short_name_en }) => [
    ...[name, short_name, name_en, short_name_en],
    ...aliases.split(';'),
  ]);
  return names.filter((name): name is string => name !== undefined && name !== '');
}

const { counties, withParks, withFirstPark } = MADE_UP.groups;
const GROUPS = [counties, withParks, withFirstPark] as const;
/** Every so many, less is better. */
const LOWER_EVERY = 6;

function extraIndicator(no: number, departments: readonly string[]): Cells {
  const padded = String(no).padStart(2, '0');
  const name = `模拟指标${padded}`;
  return {
    ...{ id: `demo-${padded}`, name, prose_name: name, unit: '%', measure: 'rate', decimals: '1' },
    direction: no % LOWER_EVERY === 0 ? 'lower' : 'higher',
    department: departments[no % departments.length] ?? '',
    comparison_group: GROUPS[no % GROUPS.length] ?? counties,
    ...{ period_lag_months: '0', frequency: 'monthly', name_en: `Made-up Indicator ${padded}` },
    definition: '没有含义，只为把表填满。',
    definition_en: 'Means nothing; there to fill the tables.',
  };
}

const AMOUNT = {
  ...{ unit: '亿元', measure: 'level', direction: 'higher', decimals: '2' },
  ...{ period_lag_months: '0', frequency: 'monthly' },
  definition: '自年初累计的金额，增速由它与上年同期算出。模拟数据。',
  definition_en: 'Amount since January, from which the growth follows. Made up.',
};
const LEVELS: readonly Cells[] = Object.values(MADE_UP.levels).map((level) => ({
  ...AMOUNT,
  ...level,
}));

/** An office's own signs are its own. */
function symbolRows(real: DictionaryRows): Rows {
  const { heads, records } = recordsOf(real.get('missing_symbols'));
  return toRows(
    heads,
    records.filter(({ issuer }) => issuer === '*'),
  );
}
