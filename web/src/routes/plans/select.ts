import { worstOf, WATCH_STATUSES, type WatchStatus } from '#domain/plans/watched.ts';
import type { PlanTarget, WatchedPlace } from '#server/schemas/plans.ts';
import type { PlansState, SummaryChoice } from '#lib/url/plans.ts';

export interface Plan {
  docNo: string;
  title: string;
  signedOn: string;
  /** What its targets are about; one field may be all. */
  fields: string[];
  targets: PlanTarget[];
}

/** Of a target the places that are asked for, and how it stands in these. */
export function selectTargets(targets: readonly PlanTarget[], state: PlansState): PlanTarget[] {
  return targets
    .map((target) => inPlace(target, state.place))
    .filter(
      (target) =>
        target.places.length > 0 &&
        (state.plan === null || target.plan.docNo === state.plan) &&
        (state.year === null || yearOf(target) === state.year) &&
        (state.status === 'all' || isInState(target, state.status)) &&
        (state.kind === 'all' || target.kind === state.kind) &&
        (state.unit === null || target.units.some((unit) => unitKey(unit) === state.unit)) &&
        matches(target, state.q),
    );
}

/** What was missed last stays among what is not reached, though a later span is not told yet. */
const isInState = (target: PlanTarget, status: WatchStatus) =>
  target.status === status || (status === 'unmet' && wasMissed(target));

const wasMissed = ({ places = [] }: Standing) =>
  places.some((one) => one.status === 'no-report' && one.lastJudged?.isMet === false);

function inPlace(target: PlanTarget, key: string | null): PlanTarget {
  if (key === null) return target;
  const places = target.places.filter(({ place }) => place.key === key);
  return { ...target, places, status: worstOf(places.map(({ status }) => status)) };
}

function matches({ indicator, text, words, field, units }: PlanTarget, q: string | null): boolean {
  if (q === null) return true;
  const wanted = q.toLowerCase();
  return [indicator, text, words, field, ...units.map(({ name }) => name)].some((one) =>
    one.toLowerCase().includes(wanted),
  );
}

/** The year in which it is due, printed or by its day. */
export const yearOf = ({ year, due }: PlanTarget): number | null =>
  due === null ? year : Number(due.slice(0, 4));

export const yearsOf = (targets: readonly PlanTarget[]): number[] =>
  [...new Set(targets.flatMap((target) => yearOf(target) ?? []))].toSorted((a, b) => a - b);

const unitKey = ({ name, department }: PlanTarget['units'][number]) => department?.id ?? name;

/** Targets under the documents that set them: those that need attention first, in both. */
export function groupByPlan(targets: readonly PlanTarget[]): Plan[] {
  const groups = Map.groupBy(targets, ({ plan }) => plan.docNo);
  const plans = [...groups].flatMap(([docNo, members]) => {
    const plan = members[0]?.plan;
    if (!plan) return [];
    const fields = [...new Set(members.map(({ field }) => field))];
    const sorted = members.toSorted((a, b) => urgency(a) - urgency(b));
    return [{ docNo, title: plan.title, signedOn: plan.signedOn, fields, targets: sorted }];
  });
  return plans.toSorted((a, b) => byNeed(tallyOf(a.targets), tallyOf(b.targets)));
}

/** What is off before what is asked for, then the most. */
const byNeed = (a: Tally, b: Tally) => b.off - a.off || b.asked - a.asked || b.total - a.total;

const urgency = (target: PlanTarget) =>
  WATCH_STATUSES.indexOf(wasMissed(target) ? 'unmet' : target.status);

const OFF: readonly WatchStatus[] = ['unmet', 'behind'];
const ASKED: readonly WatchStatus[] = ['no-report', 'lacking', 'unread'];
const GOOD: readonly WatchStatus[] = ['met', 'on-path'];

const isOff = (one: Standing) => OFF.includes(one.status) || wasMissed(one);
const isAsked = (one: Standing) => ASKED.includes(one.status) && !isOff(one);
const isGood = ({ status }: Standing) => GOOD.includes(status);

const isCounted = ({ status }: Standing) => status === 'counted';

/** What is counted without a target. */
export const countsIn = (standings: readonly Standing[]): number =>
  standings.filter(isCounted).length;

interface Standing {
  status: WatchStatus;
  places?: readonly Pick<WatchedPlace, 'status' | 'lastJudged'>[];
}

/** How many are well, off, without a report, and not to be seen; what is only counted is no target. */
export interface Tally {
  total: number;
  good: number;
  off: number;
  asked: number;
  withheld: number;
}

export const tallyOf = (standings: readonly Standing[]): Tally => ({
  total: standings.filter((one) => !isCounted(one)).length,
  good: standings.filter(isGood).length,
  off: standings.filter(isOff).length,
  asked: standings.filter(isAsked).length,
  withheld: standings.filter((one) => one.status === 'withheld' && !isOff(one)).length,
});

export interface SummaryLine {
  key: string;
  name: string;
  /** Below the name: number and date of a document. */
  note: string;
  tally: Tally;
}

/** Targets counted by document, by who answers for them, or by place: the most that is off first. */
export function summarise(targets: readonly PlanTarget[], by: SummaryChoice): SummaryLine[] {
  const all = targets.flatMap((target) => partsOf(target, by));
  return [...Map.groupBy(all, ({ key }) => key)]
    .map(([key, members]) => ({
      key,
      name: members[0]?.name ?? key,
      note: members[0]?.note ?? '',
      tally: tallyOf(members),
    }))
    .toSorted((a, b) => byNeed(a.tally, b.tally));
}

function partsOf(target: PlanTarget, by: SummaryChoice) {
  const { plan, units, places, status } = target;
  switch (by) {
    case 'document':
      return [
        {
          key: plan.docNo,
          name: plan.title,
          note: plan.docNo === plan.title ? '' : plan.docNo,
          status,
          places,
        },
      ];
    case 'unit':
      return units.map((unit) => ({
        key: unitKey(unit),
        name: unit.department?.shortName ?? unit.name,
        note: '',
        status,
        places,
      }));
    case 'place':
      return places.map((own) => ({
        key: own.place.key,
        name: own.place.name,
        note: '',
        status: own.status,
        places: [own],
      }));
    default:
      return by satisfies never;
  }
}
