import { MISSING_MEANINGS } from '#domain/missing-reason.ts';
import { formatPeriod, periodLabel, type Period } from '#domain/period.ts';
import type { ValueId } from '#domain/selection-choices.ts';
import { Problem } from '#server/problem.ts';
import { aboutExtract, aboutWhole, type About, type AboutWhole } from './about.ts';
import { aboutJson } from './about-json.ts';
import { indicatorName, regionName } from './columns.ts';
import { MEASURES, refuseNoCube, type Measure } from './cube.ts';
import type { Extract } from './extract-shape.ts';
import { makeExtract } from './extract.ts';
import { indicatorsIn, periodsIn } from './members.ts';
import type { Row } from './row.ts';

/**
 * An extract as a JSON-stat 2.0 dataset: indicator × period × region × measure, of which only the
 * cells that there are stand in `value` and `status`, by their position: the order of the rows is of
 * no account. They are gone through twice, once for each, a third time if there are marks of notes,
 * and never held.
 */
export async function* exportJsonStat(extract: Extract): AsyncGenerator<string> {
  const { view, query, selection } = extract;
  refuseNoCube(selection, 'JSON-stat');
  const measures = MEASURES.filter(({ of }) => selection.values.includes(of));
  if (measures.length === 0) {
    throw new Problem('bad-request', {
      zh: 'JSON-stat 只放得下数字：values 里请至少有 actual、target、gap、rank 中的一个。',
      en: 'JSON-stat holds numbers alone: values must have one of actual, target, gap and rank at least.',
    });
  }
  const again = (values: readonly ValueId[]) =>
    makeExtract(view, query, { ...selection, sort: null, values });
  const cube = openCube(extract, measures);
  const about = await aboutExtract(extract);
  const head = JSON.stringify(describe(extract, about, cube), null, 1);
  yield `${head.slice(0, head.lastIndexOf('}')).trimEnd()},\n "value": {`;
  yield* entries(await again(measures.map(({ of }) => of)), (row, push) => {
    for (const [index, { value }] of measures.entries()) {
      const number = value(row);
      if (number !== null) push(cube.position(row, index), String(number));
    }
  });
  yield '},\n "status": {';
  const seen = { marks: false };
  // Places and gaps are dear, and a status asks for none of them.
  yield* entries(await again(['actual']), (row, push) => {
    const flag = row.missingReason ?? (row.revision > 0 ? 'revised' : null);
    if (flag !== null) push(cube.position(row, 0), JSON.stringify(flag));
    seen.marks ||= row.noteMark !== null;
  });
  // Last, for only now it is known whether there are marks, which few extracts have.
  const extension = JSON.stringify(extend(extract, await aboutWhole(extract)), null, 1);
  yield `},\n "extension": ${extension.slice(0, extension.lastIndexOf('}')).trimEnd()}`;
  if (seen.marks && measures[0]?.of === 'actual') {
    yield ',\n "noteMark": {';
    yield* entries(await again(['actual']), (row, push) => {
      if (row.noteMark !== null) push(cube.position(row, 0), JSON.stringify(row.noteMark));
    });
    yield '}';
  }
  yield '\n}\n}\n';
}

/** What JSON-stat has no fields for; the marks of notes follow it, by position like `status`. */
function extend({ selection: { language } }: Extract, about: AboutWhole) {
  const reasons = Object.entries(MISSING_MEANINGS);
  const words = Object.fromEntries(reasons.map(([reason, said]) => [reason, said[language]]));
  const revised = language === 'en' ? 'the figure was revised' : '这个数修订过';
  return {
    status: { label: { ...words, revised } },
    tongbao: aboutJson(about, 'jsonstat.json'),
  };
}

interface Cube {
  indicators: Extract['selection']['indicators'];
  periods: readonly Period[];
  regions: Extract['selection']['regions'];
  measures: readonly Measure[];
  /** Where a cell stands when all are counted, the last dimension fastest. */
  position: (row: Row, measure: number) => number;
}

function openCube({ selection, blocks }: Extract, measures: readonly Measure[]): Cube {
  const indicators = indicatorsIn(selection, blocks);
  const periods = periodsIn(blocks);
  const { regions } = selection;
  const places = {
    indicator: new Map(indicators.map((one, index) => [one.key, index])),
    period: new Map(periods.map((one, index) => [formatPeriod(one), index])),
    region: new Map(regions.map((one, index) => [one.key, index])),
  };
  return {
    indicators,
    periods,
    regions,
    measures,
    position: ({ indicator, period, region }, measure) => {
      const line = placeOf(places.indicator, indicator.key) * periods.length;
      const cell = (line + placeOf(places.period, formatPeriod(period))) * regions.length;
      return (cell + placeOf(places.region, region.key)) * measures.length + measure;
    },
  };
}

function placeOf<K>(places: ReadonlyMap<K, number>, key: K): number {
  const place = places.get(key);
  if (place === undefined) throw new Error(`${String(key)} has no place in the cube`);
  return place;
}

function describe(extract: Extract, about: About, cube: Cube) {
  const { selection } = extract;
  const { language } = selection;
  const { indicators, periods, regions, measures } = cube;
  const isEnglish = language === 'en';
  return {
    version: '2.0',
    class: 'dataset',
    label: about.title[language],
    ...(about.releases.length > 0 && {
      source: [...new Set(about.releases.map(({ issuer }) => issuer))].join('；'),
    }),
    // One meaning of “updated”: when the load was made that the figures are of.
    ...(about.load.at !== null && { updated: about.load.at }),
    ...(about.footnotes.length > 0 && {
      note: about.footnotes.map(({ releaseId, text }) => `${releaseId}：${text}`),
    }),
    // No `href`: it must be a whole address, and a file does not know the site that it came from.
    role: { time: ['period'], geo: ['region'], metric: ['indicator', 'measure'] },
    id: ['indicator', 'period', 'region', 'measure'],
    size: [indicators.length, periods.length, regions.length, measures.length],
    dimension: {
      indicator: {
        label: isEnglish ? 'Indicator' : '指标',
        category: {
          index: indicators.map(({ id }) => id),
          ...byId('label', indicators, (one) => indicatorName(one, selection)),
          ...byId('unit', indicators, ({ unit, decimals }) => ({ label: unit, decimals })),
          ...byId('note', indicators, ({ definition, definitionEn }) => {
            const text = (isEnglish ? definitionEn : null) ?? definition;
            return text ? [text] : null;
          }),
        },
      },
      period: {
        label: isEnglish ? 'Period' : '时期',
        category: {
          index: periods.map(formatPeriod),
          ...byId('label', periods.map(withId), ({ id, period }) =>
            isEnglish ? id : periodLabel(period),
          ),
        },
      },
      region: {
        label: isEnglish ? 'Region' : '地区',
        category: {
          index: regions.map(({ id }) => id),
          ...byId('label', regions, (one) => regionName(one, selection)),
        },
      },
      measure: {
        label: isEnglish ? 'Measure' : '数',
        category: {
          index: measures.map(({ id }) => id),
          ...byId('label', measures, ({ label }) => label[language]),
          // Those in the unit of the indicator have none of their own.
          ...byId('unit', measures, ({ unit }) => unit && { label: unit[language], decimals: 0 }),
        },
      },
    },
  };
}

const withId = (period: Period) => ({ id: formatPeriod(period), period });

/** A member of a category, of those that have one; without any it must not be there. */
function byId<T extends { id: string }>(
  member: 'label' | 'unit' | 'note',
  items: readonly T[],
  tell: (item: T) => unknown,
) {
  const told = items
    .map((item) => [item.id, tell(item)] as const)
    .filter(([, own]) => own !== null);
  return told.length > 0 ? { [member]: Object.fromEntries(told) } : {};
}

/** The members of a JSON object, one portion of rows at a time. */
async function* entries(
  extract: Extract,
  read: (row: Row, push: (position: number, json: string) => void) => void,
): AsyncGenerator<string> {
  let isFirst = true;
  for await (const rows of extract.rows()) {
    const members: string[] = [];
    for (const row of rows) {
      read(row, (position, json) => members.push(`"${position}":${json}`));
    }
    if (members.length === 0) continue;
    yield `${isFirst ? '' : ','}\n${members.join(',')}`;
    isFirst = false;
  }
}
