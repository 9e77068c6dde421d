import type { Dictionary, Indicator, YearPath } from '../dictionary.ts';
import { FAMILY_ROLES, type Family } from '../families.ts';
import { officeOf, USUAL_DUTY_WORD } from '../office.ts';
import type { Cells, DictionaryTables } from './types.ts';

/**
 * A dictionary as tables of text cells: read again, they are the same dictionary.
 * @example toTables(dictionary).regions[0] // { id: 'leping', code: '360281', name: '乐平市', … }
 */
export function toTables(dictionary: Dictionary): DictionaryTables {
  const { regions, departments, groups, indicators, families = [], paths = [] } = dictionary;
  return {
    office: regions.length === 0 && !dictionary.office ? [] : [officeCells(dictionary)],
    regions: regions.map((one) => ({
      id: one.id,
      code: one.code ?? '',
      name: one.name,
      short_name: one.shortName,
      prose_name: one.proseName,
      kind: one.kind,
      inside: one.insideId ?? '',
      aliases: joined(one.aliases),
      ...englishNames(one),
      until: one.until ?? '',
    })),
    departments: departments.map((one) => ({
      id: one.id,
      name: one.name,
      short_name: one.shortName,
      aliases: joined(one.aliases),
      ...englishNames(one),
    })),
    comparison_groups: groups.map((one) => ({
      id: one.id,
      label: one.label,
      size_note: one.sizeNote,
      members: joined(one.memberIds),
      label_en: one.labelEn ?? '',
    })),
    indicators: indicators.map(indicatorCells),
    families: families.map(({ id, kind, name, nameEn }) => {
      return { id, kind, name, name_en: nameEn ?? '' };
    }),
    family_members: families.flatMap(memberCells),
    paths: paths.flatMap(pathCells),
    missing_symbols: dictionary.missingSymbols.map(({ issuer, symbol, reason }) => {
      return { issuer, symbol, reason };
    }),
  };
}

const joined = (items: readonly string[]): string => items.join(';');

function englishNames(one: { nameEn?: string | null; shortNameEn?: string | null }): Cells {
  return { name_en: one.nameEn ?? '', short_name_en: one.shortNameEn ?? '' };
}

function officeCells(dictionary: Dictionary): Cells {
  const office = officeOf(dictionary);
  const { name, nameEn, kind, language, months, dutyWord, isExample, gapScale } = office;
  return {
    name,
    name_en: nameEn ?? '',
    kind,
    language,
    months,
    duty_word: dutyWord === USUAL_DUTY_WORD ? '' : dutyWord,
    example: isExample ? 'yes' : '',
    rate_gap_floor: gapScale?.rateFloor.toString() ?? '',
    count_gap_floor: gapScale?.countFloor.toString() ?? '',
    gap_steps: gapScale?.steps.join(';') ?? '',
  };
}

function indicatorCells(one: Indicator): Cells {
  const numberOf = (value: number | null | undefined) => value?.toString() ?? '';
  return {
    id: one.id,
    name: one.name,
    prose_name: one.proseName,
    unit: one.unit,
    measure: one.measure,
    direction: one.direction,
    decimals: numberOf(one.decimals),
    department: one.departmentId ?? '',
    comparison_group: one.groupId ?? '',
    period_lag_months: numberOf(one.periodLagMonths),
    about_tolerance: numberOf(one.aboutTolerance),
    aliases: joined(one.aliases),
    definition: one.definition,
    frequency: one.frequency ?? 'monthly',
    name_en: one.nameEn ?? '',
    definition_en: one.definitionEn ?? '',
    level_indicator: one.levelId ?? '',
    prices: one.prices ?? '',
    access: one.access ?? 'public',
    small_below: numberOf(one.smallBelow),
    until: one.until ?? '',
  };
}

/** The names of a member stand in its first row. */
function memberCells({ id, kind, members }: Family): Cells[] {
  return members.flatMap((member) => {
    const names: Cells = {
      name: member.name,
      short_name: member.shortName === member.name ? '' : member.shortName,
      aliases: joined(member.aliases),
      ...englishNames(member),
    };
    const roles = FAMILY_ROLES[kind].flatMap((role) => {
      const indicator = member.indicators[role];
      return indicator === undefined ? [] : [{ role, indicator }];
    });
    return roles.map((role, index) => ({
      family: id,
      member: member.id,
      ...(index === 0 ? names : NO_NAMES),
      ...role,
    }));
  });
}

const NO_NAMES: Cells = { name: '', short_name: '', aliases: '', name_en: '', short_name_en: '' };

function pathCells({ indicatorId, regionId, kind, year, points }: YearPath): Cells[] {
  return points.map(({ month, sharePct }) => ({
    indicator: indicatorId,
    region: regionId ?? '',
    kind,
    year: String(year),
    month: String(month),
    cumulative_share_pct: sharePct,
  }));
}
