import { officeOf } from '#domain/office.ts';
import { isSynthetic, type DataView } from '#server/view/data-view.ts';
import { openExtract } from '../extract.ts';
import { idOf, listDatasets, markMadeUp } from './datasets.ts';
import { CONTEXT, inBoth, iri, LANGUAGES, mediaType, typed } from './vocabulary.ts';

/** Where and by when it is told. */
export interface Place {
  site: string;
  /** ISO 8601: the load by which the data stand. */
  modified: string;
}

/** What is offered, as DCAT 3 and DCAT-AP describe it: an empty database offers a catalogue without figures. */
export async function buildCatalogue(view: DataView, { site, modified }: Place) {
  const office = officeOf(view.dictionary);
  const { blocks } = await openExtract(view, {});
  const datasets = listDatasets({ view, site, blocks });
  const title = {
    zh: `${office.name}通报数据目录`,
    en: `Catalogue of data of ${office.nameEn ?? office.name}`,
  };
  return {
    '@context': CONTEXT,
    '@id': idOf(site, 'catalogue'),
    '@type': 'dcat:Catalog',
    'dct:title': inBoth(isSynthetic(view) ? markMadeUp(title) : title),
    'dct:description': inBoth({
      zh: '这里公开的数据：每项指标一个数据集，另有通报目录、规划目标和字典。',
      en: 'The data that are published here: a dataset an indicator, and the releases, plan targets and dictionary.',
    }),
    'dct:publisher': publisher(view, site),
    'dct:language': LANGUAGES.map(iri),
    'dct:spatial': place(view, site),
    'dct:rights': rights(site),
    'dct:modified': typed('dateTime', modified),
    'foaf:homepage': iri(`${site}/`),
    'dcat:service': service(site, datasets),
    'dcat:dataset': datasets,
  };
}

/** Who published the figures: the issuer of the newest release; of none, the office. */
function publisher({ releases, dictionary }: DataView, site: string) {
  const { name, nameEn = null } = officeOf(dictionary);
  const issuer = releases[0]?.issuer ?? '';
  return {
    '@id': idOf(site, 'publisher'),
    '@type': 'foaf:Organization',
    'foaf:name': inBoth(issuer === '' ? { zh: name, en: nameEn } : { zh: issuer, en: null }),
  };
}

function place({ dictionary }: DataView, site: string) {
  const { name, nameEn = null } = officeOf(dictionary);
  const code = dictionary.regions.find(({ kind }) => kind === 'city')?.code ?? null;
  return {
    '@id': idOf(site, 'place'),
    '@type': 'dct:Location',
    'skos:prefLabel': inBoth({ zh: name, en: nameEn }),
    ...(code !== null && { 'dct:identifier': `GB/T 2260 ${code}` }),
  };
}

/** No licence is known: that of the figures is their office's to give. */
function rights(site: string) {
  return {
    '@id': idOf(site, 'rights'),
    '@type': 'dct:RightsStatement',
    'rdfs:label': inBoth({
      zh: '数以发布机关发布的为准；本目录不另授予许可。',
      en: 'The figures are as their office published them; this catalogue grants no licence of its own.',
    }),
  };
}

function service(site: string, datasets: readonly { '@id': string }[]) {
  return {
    '@id': idOf(site, 'api'),
    '@type': 'dcat:DataService',
    'dct:title': inBoth({ zh: '通报数据接口', en: 'Tongbao API' }),
    'dcat:endpointURL': iri(`${site}/api/v1`),
    'dcat:endpointDescription': iri(`${site}/api/v1/openapi.json`),
    'dct:format': iri(mediaType('application/json')),
    'dcat:servesDataset': datasets.map((one) => iri(one['@id'])),
  };
}
