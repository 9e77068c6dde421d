import { isAbove } from '#domain/access.ts';
import type { Indicator } from '#domain/dictionary.ts';
import { officeOf } from '#domain/office.ts';
import { SYNTHETIC_MARK } from '#domain/release.ts';
import type { Said } from '#domain/said.ts';
import { isSynthetic, type DataView } from '#server/view/data-view.ts';
import type { Block } from '../blocks.ts';
import { figureDistributions, tableDistributions } from './distributions.ts';
import { OFFERS } from './offers.ts';
import { ACCESS_RIGHTS, FREQUENCIES, inBoth, iri, LANGUAGES, typed } from './vocabulary.ts';

export interface Offered {
  view: DataView;
  /** Where the site is: `https://example.org`. */
  site: string;
  /** Which indicators have figures, when. */
  blocks: readonly Block[];
}

/** All figures together, those of each indicator, and the tables beside them. */
export function listDatasets(offered: Offered) {
  return [
    allFigures(offered),
    ...seenIndicators(offered).map((indicator) => figuresOf(offered, indicator)),
    ...OFFERS.map(({ id, path, title, about, frequency }) => ({
      ...common(offered, { id, title, about }),
      'dct:accrualPeriodicity': iri(FREQUENCIES[frequency]),
      'dcat:distribution': tableDistributions(offered.site, id, path),
    })),
  ];
}

function allFigures(offered: Offered) {
  const { name, nameEn } = officeOf(offered.view.dictionary);
  return {
    ...common(offered, {
      id: 'observations',
      title: { zh: `${name}主要经济指标`, en: `Main economic indicators of ${nameEn ?? name}` },
      about: {
        zh: '各期通报中各指标、各地区、各时期的数，连同目标、差距、位次和每次修订。',
        en: 'The figures of all releases by indicator, region and period, with targets, gaps, ranks and revisions.',
      },
    }),
    ...temporal(offered.blocks),
    'dct:accrualPeriodicity': iri(FREQUENCIES.monthly),
    'dcat:distribution': figureDistributions(offered.site, 'observations', ''),
  };
}

function figuresOf(offered: Offered, indicator: Indicator) {
  const { id, name, nameEn, definition, definitionEn, unit } = indicator;
  const key = `indicator-${id}`;
  return {
    ...common(offered, {
      id: key,
      title: {
        zh: name.endsWith(`（${unit}）`) ? name : `${name}（${unit}）`,
        en: nameEn ? `${nameEn} (${unit})` : name,
      },
      about: { zh: filled(definition) ?? name, en: filled(definitionEn) ?? nameEn ?? name },
      access: indicator.access ?? 'public',
    }),
    ...temporal(offered.blocks.filter((block) => block.indicator.id === id)),
    'dct:isPartOf': iri(idOf(offered.site, 'observations')),
    'dct:accrualPeriodicity': iri(FREQUENCIES[indicator.frequency ?? 'monthly']),
    'dcat:landingPage': iri(`${offered.site}/indicators/${encodeURIComponent(id)}`),
    'dcat:distribution': figureDistributions(
      offered.site,
      key,
      `indicator=${encodeURIComponent(id)}`,
    ),
  };
}

/** A definition that was never written is none. */
const filled = (text: string | null | undefined): string | null =>
  text === '' ? null : (text ?? null);

/** Those with figures that the one who asks may see. */
function seenIndicators({ view, blocks }: Offered): Indicator[] {
  const held = new Set(blocks.map(({ indicator }) => indicator.id));
  return view.dictionary.indicators.filter(
    ({ id, access = 'public' }) => held.has(id) && !isAbove(access, view.clearance),
  );
}

interface Described {
  id: string;
  title: Said;
  about: Said;
  access?: keyof typeof ACCESS_RIGHTS;
}

function common({ view, site }: Offered, { id, title, about, access = 'public' }: Described) {
  const made = isSynthetic(view);
  return {
    '@id': idOf(site, id),
    '@type': 'dcat:Dataset',
    'dct:identifier': id,
    'dct:title': inBoth(made ? markMadeUp(title) : title),
    'dct:description': inBoth(made ? warnMadeUp(about) : about),
    'dct:publisher': iri(idOf(site, 'publisher')),
    'dct:language': LANGUAGES.map(iri),
    'dct:spatial': iri(idOf(site, 'place')),
    'dct:accessRights': iri(ACCESS_RIGHTS[access]),
    'dct:rights': iri(idOf(site, 'rights')),
    'dcat:version': String(view.loadId),
  };
}

/** From the first month that a figure is of to the last. */
function temporal(blocks: readonly Block[]) {
  const months = blocks.flatMap(({ period }) => [period.start, period.end]).toSorted();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return {};
  return {
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': typed('gYearMonth', first),
      'dcat:endDate': typed('gYearMonth', last),
    },
  };
}

export const idOf = (site: string, part: string): string => `${site}/api/v1/catalog.jsonld#${part}`;

export const markMadeUp = ({ zh, en }: Said): Said => ({
  zh: `${zh}${SYNTHETIC_MARK}`,
  en: `${en} (made-up figures)`,
});

const warnMadeUp = ({ zh, en }: Said): Said => ({
  zh: `模拟数据，不是任何人的统计。${zh}`,
  en: `Made-up figures, nobody’s statistics. ${en}`,
});
