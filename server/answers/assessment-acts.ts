import { isComplete } from '#domain/assessments/assess.ts';
import { listNames } from '#domain/assessments/names.ts';
import { assessedNames, factFault, nameFault } from '#domain/assessments/check-facts.ts';
import type { Fact, Scheme, Side } from '#domain/assessments/types.ts';
import { STEP_KINDS, STEP_NAMES, type StepKind } from '#domain/assessments/step-names.ts';
import type { LedgerCells } from '#domain/ledger/types.ts';
import type { Right } from '#domain/roles.ts';
import type { Said } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';
import type { AssessmentFactsOrder, AssessmentStepOrder } from '#server/schemas/assessment-acts.ts';
import type { WorkedOut } from '#server/store/results-digest.ts';
import type { DataView } from '#server/view/data-view.ts';
import { readLedger } from '#server/view/ledger.ts';
import { readAssessments, requireAssessment, requireScheme } from './assessments.ts';

/** What each step of an assessment asks of whoever takes it. */
export const STEP_RIGHTS: Readonly<Record<StepKind, Right>> = {
  begun: 'enter',
  listed: 'enter',
  'self-scored': 'enter',
  checked: 'enter',
  approved: 'review',
  published: 'publish',
  withdrawn: 'publish',
};

interface Rows {
  rows: LedgerCells[];
  removed: LedgerCells[];
}

/** The rows that facts are kept as. @throws unknown-assessment, bad-request for an item that it has not */
export async function factRows(
  view: DataView,
  id: string,
  { assessed, side, facts, removed = [] }: AssessmentFactsOrder,
): Promise<Rows> {
  const { scheme, process } = await requireAssessment(view, id);
  requireFacts(scheme, assessedNames(scheme, process), { assessed, side, facts });
  const unknown = removed.filter(({ item }) => !scheme.items.has(item));
  if (unknown.length > 0) {
    const names = listNames([...new Set(unknown.map(({ item }) => item))]);
    throw new Problem('bad-request', {
      zh: `办法里没有条目${names.zh}。`,
      en: `The scheme has no item ${names.en}.`,
    });
  }
  const sideOf = await sidesIn(view, id);
  const keyOf = ({ item, part = '' }: { item: string; part?: string }) => ({
    assessed,
    item,
    side: sideOf({ assessed, item, part }, side),
    part,
  });
  return {
    rows: facts.map((fact) => {
      const { target = '', value = '', event = '', evidence = '', judgedBy = '', note = '' } = fact;
      const cells = { target, value, event, evidence, judged_by: judgedBy, note };
      return { assessment: id, ...keyOf(fact), ...cells };
    }),
    removed: removed.map((one) => ({ ...keyOf(one) })),
  };
}

/** Only what counts is told here: a name that is assessed, and a fact that its rule understands. */
function requireFacts(
  scheme: Scheme,
  names: readonly string[],
  { assessed, side, facts }: AssessmentFactsOrder,
) {
  const fault = nameFault(names, assessed);
  if (fault) throw new Problem('unknown-assessed', fault);
  const faults = facts.flatMap((told) => {
    const or = (text = '') => (text === '' ? null : text);
    const { item, part = '', target, value, event, evidence, judgedBy, note } = told;
    const fact: Fact = {
      ...{ assessed, side, item, part, target: or(target), value: or(value), event: or(event) },
      ...{ evidence: or(evidence), judgedBy: or(judgedBy), note: or(note) },
    };
    const found = factFault(scheme, fact);
    return found ? [found.said] : [];
  });
  const groups = Map.groupBy(facts, ({ item, part = '' }) => JSON.stringify([item, part]));
  const twice = [...groups.values()].flatMap(([first, second]) => (second && first ? [first] : []));
  faults.push(
    ...twice.map(({ item, part = '' }) => toldTwice(part === '' ? item : `${item} ${part}`)),
  );
  if (faults.length === 0) return;
  throw new Problem('bad-request', {
    zh: faults.map(({ zh }) => zh).join(''),
    en: faults.map(({ en }) => en).join(' '),
  });
}

const SIDE_WORDS: Readonly<Record<Side, string>> = { self: '自查', checked: '核定' };
const SELF = new Set(['自查', 'self']);

/** How a side is written where a row of it stands: one that is written otherwise would be another row. */
async function sidesIn(view: DataView, id: string) {
  const table = (await readLedger(view, 'assessments')).find(({ subject }) => subject === id);
  return (key: { assessed: string; item: string; part: string }, side: Side): string => {
    const found = table?.rows.find(
      ({ cells }) =>
        cells['assessed'] === key.assessed &&
        cells['item'] === key.item &&
        (cells['part'] ?? '') === key.part &&
        SELF.has(cells['side'] ?? '') === (side === 'self'),
    );
    return found ? (found.cells['side'] ?? '') : SIDE_WORDS[side];
  };
}

interface StepOrder extends AssessmentStepOrder {
  on: string;
}

/** The rows that a step is kept as. @throws conflict where it cannot be taken now, and why */
export async function stepRows(
  view: DataView,
  id: string,
  { order, by }: { order: StepOrder; by: string },
): Promise<LedgerCells[]> {
  const { step, on, assessed = '', group = '', note = '' } = order;
  if (step === 'begun') return begin(view, id, { order, by });
  if (order.listed !== undefined) throw refuse(LISTED_LATER);
  const one = await requireAssessment(view, id);
  requireStep(one, { ...order, assessed }, by);
  const same = one.process.steps.filter(
    (other) => other.kind === step && other.on === on && (other.assessed ?? '') === assessed,
  );
  const no = same.length === 0 ? '' : String(same.length + 1);
  const digest = step === 'approved' || step === 'published' ? one.digest : '';
  return [{ assessment: id, step: STEP_NAMES[step].zh, on, no, assessed, group, by, digest, note }];
}

async function begin(
  view: DataView,
  id: string,
  { order, by }: { order: StepOrder; by: string },
): Promise<LedgerCells[]> {
  const all = await readAssessments(view);
  if (all.some(({ process }) => process.id === id)) throw refuse(ALREADY_BEGUN);
  if (order.scheme === undefined) throw refuse(NO_SCHEME);
  const scheme = await requireScheme(view, order.scheme);
  const { on, year, title = '', note = '', listed = [] } = order;
  const names = listed.map(({ assessed }) => assessed.trim()).filter((name) => name !== '');
  if (new Set(names).size < listed.length) throw refuse(LISTED_TWICE);
  return [
    {
      ...{ assessment: id, step: STEP_NAMES.begun.zh, on, scheme: scheme.id, by },
      year: year === undefined ? '' : String(year),
      ...{ title, note },
    },
    ...listed.map(({ assessed, group = '' }) => ({
      ...{ assessment: id, step: STEP_NAMES.listed.zh, on, by },
      ...{ assessed: assessed.trim(), group: group.trim() },
    })),
  ];
}

function requireStep(
  one: WorkedOut,
  { step, on, assessed }: StepOrder & { assessed: string },
  by: string,
) {
  const whole = one.process.steps.filter((other) => other.assessed === null && other.on !== '');
  if (STEP_KINDS.indexOf(step) >= STEP_KINDS.indexOf('checked')) {
    if (assessed !== '') throw refuse(OF_ALL);
    const last = whole.at(-1)?.on ?? '';
    if (on < last) throw refuse(earlier(last));
  } else if (assessed === '') throw refuse(OF_ONE);
  const fault =
    step === 'self-scored' && nameFault(assessedNames(one.scheme, one.process), assessed);
  if (fault) throw new Problem('unknown-assessed', fault);
  if (step === 'checked' || step === 'approved') requireComplete(one);
  if (step === 'approved') {
    if (one.state === 'begun' || one.state === 'approved') throw refuse(NOT_CHECKED);
    if (whole.findLast(({ kind }) => kind === 'checked')?.by === by) throw refuse(OWN);
  }
  if (step === 'published' && one.state !== 'approved') throw refuse(NOT_APPROVED);
}

function requireComplete(one: WorkedOut) {
  if (isComplete(one)) return;
  const lacking = one.results.filter(({ checked }) => checked.total === null);
  const names = listNames(lacking.map(({ assessed }) => assessed));
  throw refuse({
    zh: `${names.zh}还没有总分，先把情况填全。`,
    en: `${names.en} have no total yet: tell all that is asked first.`,
  });
}

const toldTwice = (name: string): Said => ({
  zh: `${name}：这一项写了两次，不知道以哪个为准，请删去一个。`,
  en: `${name}: it stands twice, and which counts is not known; remove one.`,
});

const refuse = (said: Said) => new Problem('conflict', said);

const ALREADY_BEGUN: Said = { zh: '这次考核已经启动。', en: 'That assessment is begun already.' };
const NO_SCHEME: Said = { zh: '要说按哪个办法考核。', en: 'Say by which scheme it is begun.' };
const LISTED_LATER: Said = {
  zh: '只有启动时能一次列入几个对象；以后一步列入一个。',
  en: 'Several are listed with the beginning only; later one a step.',
};
const LISTED_TWICE: Said = {
  zh: '考核对象里有空的或者重复的名称。',
  en: 'Among those assessed a name is blank or stands twice.',
};
const OF_ALL: Said = {
  zh: '这一步是整次考核的，不分对象。',
  en: 'That step is of the assessment as a whole.',
};
const OF_ONE: Said = {
  zh: '这一步要说是哪个考核对象。',
  en: 'That step is of one that is assessed: say which.',
};
const NOT_CHECKED: Said = {
  zh: '评分完成以后才能审定。',
  en: 'It can be approved once it is scored.',
};
const NOT_APPROVED: Said = {
  zh: '审定以后才能公布；结果有变的，要重新审定。',
  en: 'It can be published once it is approved, and approved anew where the results have changed.',
};
const OWN: Said = { zh: '评分的人不能自己审定。', en: 'Who scored it cannot approve it.' };
const earlier = (last: string): Said => ({
  zh: `日期不能早于上一步（${last}）。`,
  en: `It cannot be before the last step (${last}).`,
});
