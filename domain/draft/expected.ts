import { ownRegions } from '../own-regions.ts';
import { tallyRegion, type BoardEntry, type BoardRow } from '../board.ts';
import { itemSentence } from '../bulletin/item.ts';
import { sentenceText, type FigureRef, type Section, type Sentence } from '../bulletin/text.ts';
import type { Dictionary } from '../dictionary.ts';
import { officeOf, officeWhole } from '../office.ts';
import { hasTargets } from '../has-targets.ts';
import type { Period } from '../period.ts';
import { tallyPlaces } from '../places.ts';
import { sayProseName, sayShortName } from '../said-names.ts';
import { quoted, type Said } from '../said.ts';
import { foldDraft } from './fold.ts';
import { createLexicon } from './lexicon.ts';
import { readMark } from './mark.ts';
import { readCounts } from './read-counts.ts';
import { readItem, type Tongue } from './read-item.ts';
import { readOpening } from './read-opening.ts';
import { withWaysToSay } from './ways-to-say.ts';
import { SECTIONS, type ClaimKind, type Reading, type SectionId } from './types.ts';

/** What a release's bulletin says, computed: what a draft is held against. */
export interface Truth {
  sections: readonly Section[];
  rows: readonly BoardRow[];
  period: Period;
  dictionary: Dictionary;
}

export interface ExpectedSentence {
  text: string;
  /** What it may say, by kind. */
  readings: ReadonlyMap<ClaimKind, Reading>;
  /** What it says, and a draft must. */
  said: ReadonlySet<ClaimKind>;
  figures: ReadonlyMap<ClaimKind, FigureRef>;
}

export interface ExpectedItem extends ExpectedSentence {
  indicatorId: string;
  name: Said;
  entry: BoardEntry;
}

export interface ExpectedBlock {
  section: SectionId;
  /** The region, or the department. */
  subjectId: string;
  name: Said;
  regionId: string;
  /** Null for a region or department that has no unmet indicator. */
  heading: ExpectedSentence | null;
  items: readonly ExpectedItem[];
}

export interface ExpectedSection {
  id: SectionId;
  title: string;
  opening: ExpectedSentence;
  blocks: readonly ExpectedBlock[];
}

export interface Expectation {
  tongue: Tongue;
  sections: readonly ExpectedSection[];
  /** Every region or department that a block could be about, those that aren't listed too. */
  candidates: readonly ExpectedBlock[];
  /** What the bulletin would say of any figure; null when there is none. */
  itemOf: (regionId: string, indicatorId: string) => ExpectedItem | null;
  regionName: (regionId: string) => Said;
  /** What departments answer for: 全市. */
  whole: Said;
}

/** The bulletin of a release, read by the same reader as the draft. */
export function expectBulletin(truth: Truth): Expectation {
  const { sections, dictionary, period } = truth;
  const isOfPlaces = !hasTargets(truth.rows);
  const lexicon = createLexicon(dictionary, { isOfPlaces });
  const tongue = { lexicon, year: Number(period.end.slice(0, 4)) };
  const reader = new TruthReader(truth, tongue);
  const expected = SECTIONS.flatMap((id, index) => {
    const section = sections[index];
    return section ? [reader.section(id, section)] : [];
  });
  const listed = expected.flatMap(({ blocks }) => blocks);
  const isListed = ({ section, subjectId }: ExpectedBlock) =>
    listed.some((one) => one.section === section && one.subjectId === subjectId);
  const others = reader.unlisted().filter((one) => !isListed(one));
  return {
    tongue,
    sections: expected,
    candidates: [...listed, ...others],
    whole: wholeOf(dictionary),
    itemOf: (regionId, indicatorId) => reader.item(regionId, indicatorId),
    regionName: (regionId) => {
      const region = dictionary.regions.find(({ id }) => id === regionId);
      return region ? sayProseName(region) : quoted(regionId);
    },
  };
}

function wholeOf(dictionary: Dictionary): Said {
  const { zh, en } = officeWhole(officeOf(dictionary));
  return { zh, en: `the whole ${en}` };
}

class TruthReader {
  readonly #truth: Truth;
  readonly #tongue: Tongue;
  readonly #rows: ReadonlyMap<string, BoardRow>;
  readonly #items = new Map<string, ExpectedItem | null>();

  constructor(truth: Truth, tongue: Tongue) {
    this.#truth = truth;
    this.#tongue = tongue;
    this.#rows = new Map(truth.rows.map((row) => [row.indicator.id, row]));
  }

  section(id: SectionId, { title, opening, blocks }: Section): ExpectedSection {
    const read = readOpening(foldDraft(sentenceText(opening)), id, this.#tongue);
    return {
      id,
      title,
      opening: expectedSentence(opening, read.readings),
      blocks: blocks.flatMap(({ heading, items }) => {
        const subject = heading.find(({ figure }) => figure)?.figure;
        const regionId = subject?.regionId ?? null;
        if (!subject || regionId === null) return [];
        const counts = readCounts(foldDraft(sentenceText(heading)), this.#tongue.lexicon);
        return [
          {
            ...this.#subject(id, regionId, subject.departmentId),
            heading: expectedSentence(heading, counts.readings),
            items: items.flatMap((sentence) => this.#listed(regionId, sentence) ?? []),
          },
        ];
      }),
    };
  }

  unlisted(): ExpectedBlock[] {
    const { regions, departments } = this.#truth.dictionary;
    const city = regions.find(({ kind }) => kind === 'city')?.id ?? '';
    const rest = { heading: null, items: [] };
    const present = ownRegions(regions).filter(
      ({ id, kind }) => kind !== 'city' && this.#isTold(id),
    );
    return [
      ...present.map(({ id }) => ({ ...this.#subject('regions', id, null), ...rest })),
      ...departments.map(({ id }) => ({ ...this.#subject('departments', city, id), ...rest })),
    ];
  }

  #isTold(regionId: string): boolean {
    const { rows } = this.#truth;
    return this.#tongue.lexicon.isOfPlaces
      ? tallyPlaces(rows).has(regionId)
      : tallyRegion(rows, regionId).monitorable > 0;
  }

  item(regionId: string, indicatorId: string): ExpectedItem | null {
    const key = `${regionId} ${indicatorId}`;
    const known = this.#items.get(key);
    if (known !== undefined) return known;
    const { period } = this.#truth;
    const row = this.#rows.get(indicatorId);
    const entry = row?.entries.find((one) => one.regionId === regionId);
    const isRanked = row?.group?.memberIds.includes(regionId) ?? false;
    const release = { release: period };
    const item =
      row && entry && entry.actual !== null
        ? this.#read(row, entry, itemSentence({ row, entry, no: 1, ...release, isRanked }))
        : null;
    this.#items.set(key, item);
    return item;
  }

  #listed(regionId: string, sentence: Sentence): ExpectedItem | null {
    const id = sentence.find(({ figure }) => figure?.indicatorId)?.figure?.indicatorId ?? '';
    const row = this.#rows.get(id);
    const entry = row?.entries.find((one) => one.regionId === regionId);
    return row && entry ? this.#read(row, entry, sentence) : null;
  }

  #read(row: BoardRow, entry: BoardEntry, sentence: Sentence): ExpectedItem {
    const piece = foldDraft(sentenceText(sentence));
    const mark = readMark(piece.text)?.length ?? 0;
    const { id } = row.indicator;
    const name = this.#tongue.lexicon.indicators.at(piece.text, mark);
    const at = { from: mark, to: name?.to ?? mark };
    const { readings } = readItem(piece, at, this.#tongue);
    const expected = expectedSentence(sentence, readings);
    const ways = withWaysToSay(expected.readings, { row, entry, release: this.#truth.period });
    return {
      ...expected,
      readings: ways,
      indicatorId: id,
      name: sayProseName(row.indicator),
      entry,
    };
  }

  #subject(section: SectionId, regionId: string, departmentId: string | null) {
    const { regions, departments } = this.#truth.dictionary;
    const region = regions.find(({ id }) => id === regionId);
    const department = departments.find(({ id }) => id === departmentId);
    if (section === 'regions') {
      const name = region ? sayProseName(region) : quoted(regionId);
      return { section, subjectId: regionId, regionId, name };
    }
    const subjectId = departmentId ?? '';
    const name = department ? sayShortName(department) : quoted(subjectId);
    return { section, subjectId, regionId, name };
  }
}

function expectedSentence(sentence: Sentence, readings: readonly Reading[]): ExpectedSentence {
  const figures = new Map<ClaimKind, FigureRef>();
  for (const { figure } of sentence) if (figure) figures.set(figure.kind, figure);
  const byKind = new Map(readings.map((reading) => [reading.kind, reading]));
  return {
    text: sentenceText(sentence),
    readings: byKind,
    said: new Set(byKind.keys()),
    figures,
  };
}
