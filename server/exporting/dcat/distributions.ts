import { FORMATS } from '../formats.ts';
import { iri, inBoth, mediaType } from './vocabulary.ts';

const JSON_TYPE = 'application/json';
const CSV_TYPE = 'text/csv';

/** A query of figures in every format that they are written in. */
export function figureDistributions(site: string, dataset: string, query: string) {
  return FORMATS.map(({ suffix, contentType, summary }) =>
    distribution(site, {
      id: `${dataset}-${suffix.replaceAll('.', '-')}`,
      title: { zh: suffix, en: summary },
      page: `/observations?${query}`,
      file: `/observations.${suffix}?${query}`,
      type: bareType(contentType),
    }),
  );
}

/** A table that has an address of its own, as JSON and as CSV. */
export function tableDistributions(site: string, dataset: string, path: string) {
  return [
    distribution(site, {
      id: `${dataset}-json`,
      title: { zh: 'json', en: 'JSON' },
      page: path,
      file: path,
      type: JSON_TYPE,
    }),
    distribution(site, {
      id: `${dataset}-csv`,
      title: { zh: 'csv', en: 'a table as CSV' },
      page: path,
      file: `${path}.csv`,
      type: CSV_TYPE,
    }),
  ];
}

interface Described {
  id: string;
  title: { zh: string; en: string };
  /** Where it is had as JSON, page by page. */
  page: string;
  file: string;
  type: string;
}

function distribution(site: string, { id, title, page, file, type }: Described) {
  const tidy = (path: string): string => path.replace(/\?$/u, '');
  return {
    '@id': `${site}/api/v1/catalog.jsonld#${id}`,
    '@type': 'dcat:Distribution',
    'dct:title': inBoth(title),
    'dcat:accessURL': iri(`${site}/api/v1${tidy(page)}`),
    'dcat:downloadURL': iri(`${site}/api/v1${tidy(file)}`),
    'dcat:mediaType': iri(mediaType(type)),
    'dcat:accessService': iri(`${site}/api/v1/catalog.jsonld#api`),
  };
}

/** Without its parameters, as IANA lists it. @example bareType('text/csv; charset=utf-8') // 'text/csv' */
const bareType = (contentType: string): string => contentType.split(';')[0]?.trim() ?? contentType;
