import type { Dictionary, Indicator } from '../dictionary.ts';
import { familyPlaces, type FamilyRole } from '../families.ts';
import { yearOf, type Period } from '../period.ts';
import type { Figure } from '../printed.ts';
import { retiredIn } from '../retired.ts';
import type { Said } from '../said.ts';
import { officeOf, type MonthsCounted } from '../office.ts';
import { whyNotDue } from './frequency.ts';
import { movePeriod, type Move } from './next-period.ts';
import { rewriteMonths } from './rewrite-months.ts';

/** What the tables of the next release are made with. */
export interface Moving {
  move: Move;
  isNewYear: boolean;
  indicators: ReadonlyMap<string, Indicator>;
  /** Ids of what is retired by then: its lines go. */
  retired: ReadonlySet<string>;
  /** What those of families are to one another. */
  roles: ReadonlyMap<string, FamilyRole>;
  /** How the office counts months. */
  months: MonthsCounted;
  /** How the office writes that there can be no figure; blank where it has no sign for it. */
  notApplicable: string;
}

export function openMoving(move: Move, dictionary: Dictionary, issuer: string): Moving {
  const symbols = dictionary.missingSymbols.filter(({ reason }) => reason === 'not-applicable');
  const own = symbols.find((one) => one.issuer === issuer) ?? symbols.find(isAnybodys);
  return {
    move,
    isNewYear: yearOf(move.from) !== yearOf(move.to),
    indicators: new Map(dictionary.indicators.map((one) => [one.id, one])),
    retired: retiredIn(dictionary, move.to),
    roles: new Map([...familyPlaces(dictionary)].map(([id, { role }]) => [id, role])),
    months: officeOf(dictionary).months,
    notApplicable: own?.symbol ?? '',
  };
}

function isAnybodys({ issuer }: { issuer: string }): boolean {
  return issuer === '*';
}

export function moveIndicatorPeriod(moving: Moving, { indicatorId, period }: Figure): Period {
  return movePeriod(period, moving.move, lagOf(moving, indicatorId));
}

/** Titles and notes: the months that they name are moved. `lag`: by which those usually run ahead. */
export function moveText({ move }: Moving, text: string, lag = 0): string {
  return rewriteMonths(text, yearOf(move.from), (period) => movePeriod(period, move, lag));
}

export function lagOf({ indicators }: Moving, indicatorId: string | undefined): number {
  return indicators.get(indicatorId ?? '')?.periodLagMonths ?? 0;
}

/** What stands in the next release too: neither its indicator nor its region is retired. */
export function isLasting(
  { retired }: Moving,
  { indicatorId, regionId }: { indicatorId: string; regionId: string },
): boolean {
  return !retired.has(indicatorId) && !retired.has(regionId);
}

/** Why it is not in the next release; null: it is, or nobody knows the indicator. */
export function reasonNotDue(
  { move, months, indicators }: Moving,
  indicatorId: string,
): Said | null {
  const indicator = indicators.get(indicatorId);
  return indicator ? whyNotDue(indicator, move.to, months) : null;
}

/** The same cell, empty, over its new months; crossed out where nothing is due. */
export function blankFigure(moving: Moving, figure: Figure, period: Period): Figure {
  const isDue = reasonNotDue(moving, figure.indicatorId) === null;
  const mark = isDue ? '' : moving.notApplicable;
  return {
    ...figure,
    period,
    text: mark,
    value: null,
    decimals: 0,
    missingReason: mark === '' ? 'blank' : 'not-applicable',
  };
}
