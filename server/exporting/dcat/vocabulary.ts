/** Every name that the catalogue uses, by its vocabulary: written into it, so that none is fetched to read it. */
export const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
} as const;

const AUTHORITY = 'http://publications.europa.eu/resource/authority';

/** As DCAT-AP has it: the frequencies of the Publications Office. */
export const FREQUENCIES = {
  monthly: `${AUTHORITY}/frequency/MONTHLY`,
  quarterly: `${AUTHORITY}/frequency/QUARTERLY`,
  'half-yearly': `${AUTHORITY}/frequency/ANNUAL_2`,
  irregular: `${AUTHORITY}/frequency/IRREG`,
} as const;
export type CatalogueFrequency = keyof typeof FREQUENCIES;

export const ACCESS_RIGHTS = {
  public: `${AUTHORITY}/access-right/PUBLIC`,
  internal: `${AUTHORITY}/access-right/RESTRICTED`,
  restricted: `${AUTHORITY}/access-right/NON_PUBLIC`,
} as const;

export const LANGUAGES = [`${AUTHORITY}/language/ZHO`, `${AUTHORITY}/language/ENG`] as const;

export const mediaType = (type: string): string =>
  `https://www.iana.org/assignments/media-types/${type}`;

export const iri = (id: string) => ({ '@id': id });

/** A sentence in both languages; English that there is none of is left out. */
export const inBoth = ({ zh, en }: { zh: string; en: string | null }) => [
  { '@language': 'zh', '@value': zh },
  ...(en === null ? [] : [{ '@language': 'en', '@value': en }]),
];

export const typed = (type: 'date' | 'dateTime' | 'gYearMonth', value: string) => ({
  '@type': `xsd:${type}`,
  '@value': value,
});
