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
const GDP = 'indicator=gdp&region=leping';

/** How an address ends, and what it gives. */
export const FORMATS = {
  csv: file('csv', GDP),
  xlsx: file('xlsx', GDP),
  json: file('json', GDP),
  'jsonstat.json': file('jsonstat.json', GDP),
  'sdmx.csv': file('sdmx.csv', GDP),
  parquet: file('parquet', GDP),
  zip: file('zip', GDP),
} as const;

export const PARAMETERS = {
  indicator: list('indicator=gdp,retail-sales'),
  region: list('indicator=gdp&region=leping,fuliang'),
  department: list('department=swj'),
  release: list('release=2019-06&indicator=gdp'),
  'from, to': list('from=2020-01&to=2020-07'),
  last: list('indicator=cpi-year&last=3'),
  values: list(`${GDP}&values=actual,target,gap,status,rank`),
  status: list('status=unmet&values=actual,target,gap'),
  sort: list('indicator=gdp&sort=-value'),
  vintages: list(`${GDP}&vintages=all`),
  'layout, across': file('csv', 'department=swj&layout=wide&across=region'),
  'names, lang': file('csv', `${GDP}&names=short&lang=en`),
  bom: file('csv', `${GDP}&bom=0`),
  asOf: list(`${GDP}&asOf=1`),
} as const;

export const METADATA = {
  '/indicators/{id}': addressOf('/indicators/:indicator', { indicator: 'gdp' }),
  '/citation': addressOf('/citation', { selection: new URLSearchParams(GDP) }),
  '/indicators': addressOf('/indicators'),
  '/regions': addressOf('/regions'),
  '/releases': addressOf('/releases'),
  '/openapi.json': '/api/v1/openapi.json',
} as const;

/** The codes that a reader meets. */
export const ERRORS = {
  'bad-request': null,
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
const ITEMS: Partial<Record<SectionId, Terms>> = {
  formats: FORMATS,
  parameters: PARAMETERS,
  metadata: METADATA,
  errors: ERRORS,
  access: LEVELS,
  promise: PROMISES,
};

export const SECTIONS: readonly Section[] = SECTION_IDS.map((id) => ({
  id,
  items: Object.entries(ITEMS[id] ?? {}).map(([term, href]) => ({ term, href })),
  isTyped: id !== 'promise',
}));
