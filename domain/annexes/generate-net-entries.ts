import { familiesOf, familySubject, idsOf, type Family } from '../families.ts';
import { sectorIndicators } from '../net-entries.ts';
import { officeOf, officeWhole } from '../office.ts';
import { periodLabel, samePeriod, yearOf, type Period } from '../period.ts';
import type { Figure, FigureTable } from '../printed.ts';
import { figureText } from './figures.ts';
import type { Cells, Heading, Source } from './source.ts';

/** The net-entry tables of a release, in the order of the families. */
export function generateNetEntries(
  source: Omit<Source, 'book' | 'hasTargets'>,
  cells: Cells,
): FigureTable[] {
  return familiesOf(source.dictionary, 'in-out-net').flatMap((family) =>
    generateTable(source, cells, family),
  );
}

/**
 * The net-entry table, where entries or exits are held; a scorecard's net figure alone makes none.
 * It covers one range of months. Of regions and of measures it needs several to be known as what it is.
 */
function generateTable(
  source: Omit<Source, 'book' | 'hasTargets'>,
  cells: Cells,
  family: Family,
): FigureTable[] {
  const sectors = family.members.map(sectorIndicators);
  const flows = family.members.flatMap((member) => idsOf(member, ['entered', 'left']));
  const period = cells.find(({ indicatorId }) => flows.includes(indicatorId))?.period;
  if (!period) return [];
  const held = cells.filter((cell) => samePeriod(cell.period, period));
  const isHeld = (id: string) => held.some(({ indicatorId }) => indicatorId === id);
  const flowRegions = held.filter(({ indicatorId }) => flows.includes(indicatorId));
  const regionIds = source.dictionary.regions
    .map(({ id }) => id)
    .filter((id) => flowRegions.some(({ regionId }) => regionId === id));
  const measures = sectors.map(({ net, entered, left }) => [net, entered, left].filter(isHeld));
  const hasAll = (['net', 'entered', 'left'] as const).every((role) =>
    sectors.some((sector) => isHeld(sector[role])),
  );
  if (regionIds.length < 2 || !hasAll) return [];
  const figures = measures
    .flat()
    .flatMap((indicatorId, line) =>
      layLine(source, held, { indicatorId, period, line, regionIds }),
    );
  const subject = familySubject(source.dictionary, family);
  const title = titleOf(source, period, subject === '' ? '' : family.name);
  return [toTable(figures, title, subject)];
}

function layLine(
  { missing }: Pick<Source, 'missing'>,
  cells: Cells,
  line: { indicatorId: string; period: Period; line: number; regionIds: readonly string[] },
): Figure[] {
  const { indicatorId, period, regionIds } = line;
  return regionIds.map((regionId, index) => {
    const cell = cells.find((one) => one.indicatorId === indicatorId && one.regionId === regionId);
    const actual = {
      value: cell?.value ?? null,
      decimals: cell?.decimals ?? 0,
      missingReason: cell ? cell.missingReason : ('blank' as const),
    };
    const place = { row: line.line + 1, column: index + 2 };
    const text = figureText(actual, missing);
    return { indicatorId, regionId, period, ...actual, text, ...place };
  });
}

/**
 * Months of a year that isn't the release's go without saying: the indicators are known to run ahead.
 * `name`: of a family that is not the first of its kind.
 */
function titleOf(about: Pick<Heading, 'dictionary' | 'period'>, period: Period, name: string) {
  const months = yearOf(period) === yearOf(about.period) ? periodLabel(period) : '';
  const whole = officeWhole(officeOf(about.dictionary)).zh;
  return `${months}${whole}各地区${name}净增、新增、退出单位数`;
}

function toTable(figures: readonly Figure[], title: string, subject: string): FigureTable {
  return {
    kind: 'net-entry',
    file: '',
    sheet: null,
    title,
    notes: [],
    subject,
    figures,
    mismatches: [],
  };
}
