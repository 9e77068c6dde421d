import { cutPiece, type Piece } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { readMark, type Mark } from './mark.ts';
import { openedSection } from './read-opening.ts';
import type { SectionId } from './types.ts';
import { GAP, NUMBER, UNMET, UNMET_TARGET, YEAR_ON_YEAR } from './words.ts';

/** A stretch of a draft that begins as nothing else does. */
export type Segment = { piece: Piece; mark: Mark | null } & (
  | { kind: 'title'; section: SectionId | null }
  | { kind: 'opening'; section: SectionId }
  | { kind: 'heading'; name: NamedRange }
  | { kind: 'item'; name: NamedRange; isMarked: boolean }
  | { kind: 'free' }
);

/** Where a name stands; its id is null where it is no known one. */
export interface NamedRange {
  id: string | null;
  from: number;
  to: number;
}

type Start =
  | { kind: 'title'; section: SectionId | null }
  | { kind: 'opening'; section: SectionId }
  | { kind: 'heading'; name: NamedRange }
  | { kind: 'item'; name: NamedRange; isMarked: boolean };

/** Cuts a draft where a title, an opening, a heading or an item begins; what follows belongs to it up to the end of the paragraph. */
export function cutSegments(draft: Piece, lexicon: Lexicon): Segment[] {
  const segments: Segment[] = [];
  let open: { from: number; mark: Mark | null; start: Start } | null = null;
  const close = (to: number): void => {
    if (open)
      segments.push({ piece: cutPiece(draft, open.from, to), mark: open.mark, ...open.start });
    open = null;
  };
  for (const { from, to, isFirst } of sentences(draft.text)) {
    const text = draft.text.slice(from, to);
    const mark = readMark(text);
    const start = text.length > LONGEST ? null : startOf(text, mark, isFirst, lexicon);
    if (isFirst || start || (open && to - open.from > LONGEST)) close(from);
    if (start) open = { from, mark, start };
    else if (!open) segments.push({ piece: cutPiece(draft, from, to), mark, kind: 'free' });
  }
  close(draft.text.length);
  return segments;
}

/** What is longer is no sentence of a bulletin, and is not searched for one. */
export const LONGEST = 1000;

/** Ends of sentences; a colon ends one only before a mark. */
const SENTENCE =
  /[^。;!?\n]*?(?:[。;!?\n]+|:(?=\(?[\d一二三四五六七八九十]{1,3}[)、.])|(?<=[%\p{Script=Han}]|第\d{1,2})\.(?=\d{1,2}[.、](?!\d))|$)/gu;

function* sentences(text: string): Generator<{ from: number; to: number; isFirst: boolean }> {
  let isFirst = true;
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    if (sentence === '') continue;
    yield { from: index, to: index + sentence.length, isFirst };
    isFirst = sentence.endsWith('\n');
  }
}

function startOf(
  text: string,
  mark: Mark | null,
  isFirst: boolean,
  lexicon: Lexicon,
): Start | null {
  const opened = openedSection(text, lexicon);
  if (opened) return { kind: 'opening', section: opened };
  const heading = headingName(text, mark, isFirst, lexicon);
  if (heading) return { kind: 'heading', name: heading };
  const section = isFirst ? titledSection(text, mark, lexicon) : undefined;
  if (section !== undefined) return { kind: 'title', section };
  return itemStart(text, mark, lexicon);
}

const TITLE = /^[^,。;:]{0,40}指标[^,。;:]{0,20}情况$/u;
/** A title that names nobody but those it tells of: 县(市、区)、园区 or 责任部门. */
const SUBJECTS: readonly (readonly [SectionId, RegExp])[] = [
  ['departments', /^各?(?:市直?|责任|有关|主要|牵头)*部门(?:、?单位)?$/u],
  ['regions', /^各?(?:县|园区|市|区|[()、和及])*(?:县|园区|市、区)(?:县|园区|市|区|[()、和及])*$/u],
];

/** Null for a title that opens no part of what is computed. */
function titledSection(
  text: string,
  mark: Mark | null,
  { groups, dutyWord }: Lexicon,
): SectionId | null | undefined {
  const words = text.slice(mark?.level === 1 ? mark.length : 0).trimEnd();
  const subject = words.length > 40 ? null : SUBJECTS.find(([, form]) => form.test(words))?.[0];
  if (subject) return subject;
  if (words.replace(/^各/u, '') === dutyWord) return 'departments';
  const label = groups.at(words, 0) ?? groups.at(`各${words}`, 0);
  if (label && label.to >= words.length) return 'regions';
  const title = mark?.level === 3 ? '' : (TITLE.exec(words)?.[0] ?? '');
  if (title.includes('部门')) return 'departments';
  if (/县|园区/u.test(title)) return 'regions';
  return mark?.level === 1 ? null : undefined;
}

const COUNTED = new RegExp(
  `可监测|\\d+个(?:主要)?指标(?:均|都)?${UNMET}|${UNMET}的?(?:指标)?有?\\d+个`,
  'u',
);
/** The same where nothing has a target. */
const COUNTED_PLACES = /参加排位的?\d+个|共有\d+个指标/u;
const AFTER_NAME = /^(?:的|共|有|可监测|参加排位|主要|[\d,、])/u;
const UNNAMED = new RegExp(`^[^,。;\\d]{1,14}?(?=可监测|共?有\\d+个指标${UNMET})`, 'u');

function headingName(
  text: string,
  mark: Mark | null,
  isFirst: boolean,
  { regions, departments, isOfPlaces }: Lexicon,
): NamedRange | null {
  const from = mark?.length ?? 0;
  if ((!mark && !isFirst) || !(isOfPlaces ? COUNTED_PLACES : COUNTED).test(text)) return null;
  const named = regions.at(text, from) ?? departments.at(text, from);
  if (named && AFTER_NAME.test(text.slice(named.to))) {
    return mark || /可监测|共有|参加排位/u.test(text) ? named : null;
  }
  const unnamed = mark && UNNAMED.exec(text.slice(from))?.[0];
  return unnamed ? { id: null, from, to: from + unnamed.length } : null;
}

const LEAD = /^(?:其中[,:]?)?(?:(?:\d{4}年)?\d{1,2}月?-?\d{0,2}月份?,?)?/u;
const OF_TARGET = new RegExp(`${GAP}${NUMBER}|${UNMET_TARGET}`, 'u');
const OF_ITEM = new RegExp(`${YEAR_ON_YEAR}|${OF_TARGET.source}|第[\\d一二三四五六七八九十]+`, 'u');
const UNKNOWN_NAME = new RegExp(
  `^[^,。;\\d]{2,30}?(?=-?\\d|${YEAR_ON_YEAR}|增长|下降|持平|[,:]|$)`,
  'u',
);

function itemStart(text: string, mark: Mark | null, { indicators }: Lexicon): Start | null {
  const isMarked = mark?.level === 3;
  const from = isMarked ? mark.length : 0;
  const bare = /^\d{1,2}/u.exec(text)?.[0].length ?? 0;
  const lead = from + (LEAD.exec(text.slice(from))?.[0].length ?? 0);
  const name = indicators.at(text, from) ?? indicators.at(text, lead) ?? indicators.at(text, bare);
  if (name && (isMarked || bare > 0 || OF_TARGET.test(text))) {
    return { kind: 'item', name, isMarked: isMarked || bare > 0 };
  }
  if (name) return OF_ITEM.test(text) ? { kind: 'item', name, isMarked: false } : null;
  if (!isMarked || !OF_ITEM.test(text)) return null;
  const unknown = UNKNOWN_NAME.exec(text.slice(from))?.[0];
  return unknown
    ? { kind: 'item', name: { id: null, from, to: from + unknown.length }, isMarked: true }
    : null;
}
