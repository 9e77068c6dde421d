import {
  isComponent,
  type SdmxColumn,
  type SdmxHead,
} from '#server/formats/statistics/sdmx-csv.ts';
import { NO_FACTS, type CategoryFacts } from './category-facts.ts';

/** A column of figures, and what it says of them by itself. */
export interface SdmxMeasure {
  column: SdmxColumn;
  own: CategoryFacts;
  /** Its figure has a status, and may be missing. */
  isMain: boolean;
}

/** Which column is what, by the ids that SDMX gives concepts in all domains, and by where it stands. */
export interface SdmxColumns {
  dimensions: readonly SdmxColumn[];
  /** One, but where the structure has several measures. */
  measures: readonly SdmxMeasure[];
  unit: SdmxColumn | null;
  multiplier: SdmxColumn | null;
  status: SdmxColumn | null;
  confidentiality: SdmxColumn | null;
  notes: readonly SdmxColumn[];
  action: SdmxColumn | null;
}

const NOTE = /^(?:(?:OBS_)?COMMENT(?:_OBS|_TS)?|(?:OBS_)?NOTES?|NOTE_MARK|FOOTNOTES?)$/u;
const ATTRIBUTE =
  /^(?:OBS_|CONF_|PRE_BREAK|DECIMALS|TITLE|COMPILATION|COLLECTION|SOURCE|TIME_FORMAT|UPDATED|LAST.UPDATE|EMBARGO|BASE_PER|COVERAGE)/u;
/** A dimension wherever it stands. */
const DIMENSION = /^(?:TIME_PERIOD|FREQ|REF_AREA|INDICATOR|ADJUSTMENT|SEX|AGE|DIM_?\w*)$/u;

export function sortColumns({ columns }: SdmxHead, isOwn: boolean): SdmxColumns {
  const find = (...ids: readonly string[]) => columns.find(({ id }) => ids.includes(id)) ?? null;
  const components = columns.filter(isComponent);
  const measures = findMeasures(components, isOwn);
  const [unit, multiplier] = [find('UNIT_MEASURE', 'UNIT'), find('UNIT_MULT')];
  const notes = components.filter(({ id }) => NOTE.test(id));
  const others = new Set([...measures.map(({ column }) => column), unit, multiplier, ...notes]);
  const firstMeasure = measures[0]?.column.at ?? 0;
  return {
    ...{ measures, unit, multiplier, notes },
    // Behind the figures stand attributes.
    dimensions: components.filter(
      (column) =>
        !others.has(column) &&
        (DIMENSION.test(column.id) || (!ATTRIBUTE.test(column.id) && column.at < firstMeasure)),
    ),
    status: find('OBS_STATUS', 'OBS_FLAG'),
    confidentiality: find('CONF_STATUS', 'OBS_CONF'),
    action: find('ACTION'),
  };
}

/** What our own exports tell beside the figure. */
const OWN: ReadonlyMap<string, CategoryFacts> = new Map([
  ['TARGET', { ...NO_FACTS, kind: 'target' }],
  ['RANK', { ...NO_FACTS, kind: 'rank', of: 'actual', unit: '位' }],
]);

function findMeasures(components: readonly SdmxColumn[], isOwn: boolean): SdmxMeasure[] {
  const values = components.filter(({ id }) => /^OBS_VALUE\w*$/u.test(id));
  const measures = values.map((column) => {
    const qualifiers = values.length > 1 ? [column.name ?? column.id] : [];
    return { column, own: { ...NO_FACTS, qualifiers }, isMain: true };
  });
  const beside = components.flatMap((column) => {
    const own = isOwn ? OWN.get(column.id) : undefined;
    return own === undefined ? [] : [{ column, own, isMain: false }];
  });
  return [...measures, ...beside];
}
