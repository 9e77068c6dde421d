import type { Suffix } from '#domain/selection-choices.ts';
import { addressOf, fileAddress } from '#lib/url/addresses.ts';

/** What the guide tells, in its order, and what of it can be tried at once. */
export interface Section<Term extends string = string> {
  id: SectionId;
  /** Terms that are explained, each with an address that shows it, where there is one. */
  items: readonly { term: Term; href: string | null }[];
  /** The terms are typed as they stand; else they only tell the items apart. */
  isTyped: boolean;
}

export const SECTION_IDS = [
  'begin',
  'formats',
  'parameters',
  'pages',
  'whole',
  'again',
  'versions',
  'metadata',
  'errors',
  'limits',
  'access',
  'promise',
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

const list = (query: string) =>
  addressOf('/observations', { selection: new URLSearchParams(query) }).replaceAll('%2C', ',');
const file = (suffix: Suffix, query: string) =>
  fileAddress(`/observations.${suffix}`, { selection: new URLSearchParams(query) }).replaceAll('%2C', ',');
/** What the guide asks for: of the data that there are. */
export interface Examples {
  release: string;
  /** Two of each, where there are two. */
  indicators: readonly [string, string];
  regions: readonly [string, string];
  department: string;
}

const figureOf = ({ indicators: [indicator], regions: [region] }: Examples) =>
  `indicator=${indicator}&region=${region}`;

/** How an address ends, and what it gives. */
export function formatsOf(examples: Examples) {
  const figure = figureOf(examples);
  return {
    csv: file('csv', figure),
    xlsx: file('xlsx', figure),
    json: file('json', figure),
    'jsonstat.json': file('jsonstat.json', figure),
    'sdmx.csv': file('sdmx.csv', figure),
    parquet: file('parquet', figure),
    zip: file('zip', figure),
  };
}

export function parametersOf(examples: Examples) {
  const { release, indicators, regions, department } = examples;
  const [figure, [indicator]] = [figureOf(examples), indicators];
  const year = release.slice(0, 4);
  return {
    indicator: list(`indicator=${unique(indicators)}`),
    region: list(`indicator=${indicator}&region=${unique(regions)}`),
    department: list(`department=${department}`),
    release: list(`release=${release}&indicator=${indicator}`),
    'from, to': list(`from=${year}-01&to=${year}-07`),
    last: list(`indicator=${indicator}&last=3`),
    values: list(`${figure}&values=actual,target,gap,status,rank`),
    status: list('status=unmet&values=actual,target,gap'),
    sort: list(`indicator=${indicator}&sort=-value`),
    vintages: list(`${figure}&vintages=all`),
    spans: list(`indicator=${indicator}&spans=cumulative`),
    'rows, columns': file(
      'csv',
      `department=${department}&rows=indicator,region&columns=period,field&values=actual,gap`,
    ),
    'layout, across': file('csv', `department=${department}&layout=wide&across=region`),
    'names, lang': file('csv', `${figure}&names=short&lang=en`),
    bom: file('csv', `${figure}&bom=0`),
    asOf: list(`${figure}&asOf=1`),
  };
}

const unique = (ids: readonly string[]) => [...new Set(ids)].join(',');

export function metadataOf(examples: Examples) {
  return {
    '/indicators/{id}': addressOf('/indicators/:indicator', { indicator: examples.indicators[0] }),
    '/citation': addressOf('/citation', { selection: new URLSearchParams(figureOf(examples)) }),
    '/indicators': addressOf('/indicators'),
    '/regions': addressOf('/regions'),
    '/releases': addressOf('/releases'),
    '/openapi.json': '/api/v1/openapi.json',
  };
}

/** The codes that a reader meets. */
export const ERRORS = {
  'bad-request': null,
  'crowded-cells': file('csv', 'rows=region&columns=field'),
  'unknown-parameter': list('colour=red'),
  'sign-in-needed': null,
  forbidden: null,
  'cross-site': null,
  'unknown-indicator': list('indicator=nothing'),
  'unknown-region': list('region=nowhere'),
  'unknown-release': list('release=1999-01'),
  'unknown-address': '/api/v1/nothing',
  'unknown-frozen': null,
  'frozen-withdrawn': null,
  'frozen-expired': null,
  'too-large': null,
  'too-many-requests': null,
  'frozen-full': null,
  'frozen-damaged': null,
  internal: null,
} as const;

export const LEVELS = { public: null, internal: null, restricted: null } as const;

export const PROMISES = {
  stays: null,
  grows: null,
  announced: null,
  'not-promised': null,
} as const;

type Terms = Readonly<Record<string, string | null>>;
const itemsOf = (examples: Examples): Partial<Record<SectionId, Terms>> => ({
  formats: formatsOf(examples),
  parameters: parametersOf(examples),
  metadata: metadataOf(examples),
  errors: ERRORS,
  access: LEVELS,
  promise: PROMISES,
});

export function sectionsOf(examples: Examples): Section[] {
  const items = itemsOf(examples);
  return SECTION_IDS.map((id) => ({
    id,
    items: Object.entries(items[id] ?? {}).map(([term, href]) => ({ term, href })),
    isTyped: id !== 'promise',
  }));
}
