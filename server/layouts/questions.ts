import type { Said } from '#domain/said.ts';
import type { QuestionOption, SheetQuestion } from '#domain/layout/sheet-reading.ts';
import type { Period } from '#domain/period.ts';
import { yearOf } from '#domain/period.ts';
import { areasOf, type Place } from './areas-of.ts';
import { openLikeNames, type LikeNames } from './like-names.ts';
import type { NameBook } from './name-book.ts';
import type { SettledFigure } from './settle-figure.ts';

export interface QuestionContext {
  book: NameBook;
  sheet: string | null;
  /** Of the release that the file is read for. */
  hint: Period | null;
}

type Asking = QuestionContext & { like: LikeNames };
type Draft = Omit<SheetQuestion, 'sheet' | 'cells'> & { places: Place[] };

/** What has to be said before the figures of a sheet can be kept, each thing once. */
export function questionsOf(
  figures: readonly SettledFigure[],
  context: QuestionContext,
): SheetQuestion[] {
  const drafts = new Map<string, Draft>();
  const asking = { ...context, like: openLikeNames(context.book) };
  const ask = (key: string, place: Place, draft: () => Omit<Draft, 'places'>) => {
    const known = drafts.get(key);
    if (known === undefined) drafts.set(key, { ...draft(), places: [place] });
    else known.places.push(place);
  };
  for (const settled of figures) {
    askPeriod(settled, asking, ask);
    askRegion(settled, asking, ask);
    askUnit(settled, ask);
    askIndicator(settled, asking, ask);
  }
  return [...drafts.values()].map(({ places, ...draft }) => ({
    ...draft,
    sheet: context.sheet,
    cells: areasOf(places),
  }));
}

type Ask = (key: string, place: Place, draft: () => Omit<Draft, 'places'>) => void;

function askPeriod({ figure, period }: SettledFigure, { hint }: QuestionContext, ask: Ask): void {
  if (period.period !== null) return;
  const { asks } = period;
  ask(asks, figure, () => ({
    about: asks === 'year' ? 'year' : 'period',
    text: PERIOD_TEXTS[asks],
    name: null,
    unit: null,
    options: periodOptions(asks, hint),
  }));
}

const PERIOD_TEXTS: Record<'year' | 'period' | 'cumulative', Said> = {
  year: {
    zh: '表上没有写年份：是哪一年的数？',
    en: 'No year is written on the sheet: which year are these figures of?',
  },
  period: {
    zh: '表上没有写时期：是哪几个月的数？',
    en: 'No period is written on the sheet: which months are these figures of?',
  },
  cumulative: {
    zh: '表头只写了月份：是当月数，还是1月至该月的累计数？',
    en: 'The headings name single months: are these the months’ own figures, or do they count from January?',
  },
};

function periodOptions(
  asks: 'year' | 'period' | 'cumulative',
  hint: Period | null,
): QuestionOption[] {
  if (asks === 'cumulative')
    return [
      {
        label: { zh: '1月至该月的累计', en: 'From January on' },
        answer: { about: 'value', dimension: 'cumulative', value: 'yes', cells: null },
      },
      {
        label: { zh: '当月', en: 'The month alone' },
        answer: { about: 'value', dimension: 'cumulative', value: 'no', cells: null },
      },
    ];
  if (hint === null) return [];
  if (asks === 'year') {
    const year = String(yearOf(hint));
    return [
      {
        label: { zh: `${year}年`, en: year },
        answer: { about: 'value', dimension: 'year', value: year, cells: null },
      },
    ];
  }
  const value = `${hint.start}/${hint.end}`;
  return [
    {
      label: { zh: value, en: value },
      answer: { about: 'value', dimension: 'period', value, cells: null },
    },
  ];
}

function askRegion({ figure, region }: SettledFigure, { book, like }: Asking, ask: Ask): void {
  if (figure.regionId !== null || region?.isWider === true) return;
  if (region === null) {
    ask('region', figure, () => ({
      about: 'region',
      text: {
        zh: '表上没有写地区：是哪里的数？',
        en: 'No region is named on the sheet: where are these figures of?',
      },
      name: null,
      unit: null,
      options: wholeOptions(book),
    }));
    return;
  }
  ask(`region ${region.text}`, region, () => ({
    about: 'region',
    text: {
      zh: `数据字典里没有地区“${region.text}”`,
      en: `The dictionary has no region “${region.text}”`,
    },
    name: region.text,
    unit: null,
    options: [
      ...like.regions(region.text).map(({ id, name }): QuestionOption => ({
        label: { zh: `就是${name}`, en: `It is ${name}` },
        answer: {
          about: 'name',
          dimension: 'region',
          text: region.text,
          unit: null,
          to: { as: 'entry', id },
        },
      })),
      leaveOut('region', region.text, null),
    ],
  }));
}

function wholeOptions({ regions }: NameBook): QuestionOption[] {
  return regions
    .filter(({ kind }) => kind === 'city')
    .slice(0, 3)
    .map(({ id, name }) => ({
      label: { zh: name, en: name },
      answer: { about: 'value', dimension: 'region', value: id, cells: null },
    }));
}

function askUnit({ figure, name }: SettledFigure, ask: Ask): void {
  if (figure.unit !== null) return;
  const printed = figure.indicator ?? '';
  const units = [...new Set((name?.namesakes ?? []).map(({ unit }) => unit))];
  ask(`unit ${printed}`, figure, () => ({
    about: 'unit',
    text: { zh: `“${printed}”没有写单位`, en: `No unit is written for “${printed}”` },
    name: null,
    unit: null,
    options: units.map((unit) => ({
      label: { zh: unit, en: unit },
      answer: { about: 'value', dimension: 'unit', value: unit, cells: null },
    })),
  }));
}

function askIndicator({ figure, name, fits }: SettledFigure, { like }: Asking, ask: Ask): void {
  if (figure.indicatorId !== null) return;
  if (name === null) {
    ask('indicator', figure, () => ({
      about: 'indicator',
      text: {
        zh: '表上没有写指标：是什么数？',
        en: 'No indicator is named on the sheet: what are these figures of?',
      },
      name: null,
      unit: figure.unit,
      options: [],
    }));
    return;
  }
  // Its unit is asked already, and which of the name is meant follows from it.
  if (figure.unit === null && name.namesakes.length > 0) return;
  // A rank is of an indicator that has figures of its own beside it.
  if (figure.kind === 'rank') return;
  const unit = figure.unit;
  ask(`indicator ${name.name} ${unit ?? ''}`, name.place, () => ({
    about: 'indicator',
    text: fits.length > 1 ? severalText(name.name) : unknownText(name.name, unit),
    name: name.name,
    unit,
    options: [
      ...(fits.length > 1 ? fits : like.indicators(name.name, unit)).map((one): QuestionOption => ({
        label: { zh: `就是${one.name}（${one.unit}）`, en: `It is ${one.name} (${one.unit})` },
        answer: {
          about: 'name',
          dimension: 'indicator',
          text: name.name,
          unit,
          to: { as: 'entry', id: one.id },
        },
      })),
      leaveOut('indicator', name.name, unit),
    ],
  }));
}

function unknownText(name: string, unit: string | null): Said {
  const behind = unit === null ? '' : `（${unit}）`;
  return {
    zh: `数据字典里没有指标“${name}${behind}”`,
    en: `The dictionary has no indicator “${name}${behind}”`,
  };
}

function severalText(name: string): Said {
  return {
    zh: `“${name}”可能是几个指标：是哪一个？`,
    en: `“${name}” may be several indicators: which is it?`,
  };
}

function leaveOut(
  dimension: 'region' | 'indicator',
  text: string,
  unit: string | null,
): QuestionOption {
  return {
    label: { zh: '不要', en: 'Leave out' },
    answer: { about: 'name', dimension, text, unit, to: { as: 'leave-out' } },
  };
}
