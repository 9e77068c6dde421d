import type { Dictionary, Region } from '../dictionary.ts';
import { isMember } from '../is-member.ts';
import { officeOf, officeParts } from '../office.ts';
import { groupName } from './wording.ts';

/** Titles and first sentences of the two parts, as the office has them. */

export interface RegionSet {
  /** 各县（市、区）、园区 */
  label: string;
  /** Whether all are told of whom the label names. */
  isWhole: boolean;
}

/**
 * How the regions that are told of are called together: as the dictionary calls the smallest group that
 * holds them all and no other kind of region, else by their kinds.
 * @example regionSet(all four counties, dictionary) // { label: '各县（市、区）', isWhole: true }
 */
export function regionSet(
  told: readonly Region[],
  dictionary: Pick<Dictionary, 'regions' | 'groups' | 'office'>,
): RegionSet {
  const { regions, groups } = dictionary;
  const kinds = new Set(told.map(({ kind }) => kind));
  const alike = new Set(regions.filter(({ kind }) => kinds.has(kind)).map(({ id }) => id));
  const fitting = groups.filter((group) => {
    const areAlike = group.memberIds.every((id) => alike.has(id));
    return group.label !== '' && areAlike && told.every(({ id }) => isMember(group, id));
  });
  const [smallest] = fitting.sort((a, b) => a.memberIds.length - b.memberIds.length);
  const size = smallest?.memberIds.length ?? alike.size;
  return {
    label: smallest?.label ?? groupName(kinds, officeParts(officeOf(dictionary)).zh),
    isWhole: told.length === size,
  };
}

/** @example regionsTitle('各县（市、区）、园区') // '一、县（市、区）、园区' */
export function regionsTitle(label: string): string {
  return `一、${label.replace(/^各/u, '')}`;
}

/** @example departmentsTitle('责任部门') // '二、责任部门' */
export function departmentsTitle(dutyWord: string): string {
  return `二、${dutyWord}`;
}

/** Whether all, some or none of the regions have unmet indicators; of those that report nothing it says nothing. */
export function regionsOpening(
  months: string,
  { label, isWhole }: RegionSet,
  { withUnmet, all }: { withUnmet: readonly string[]; all: readonly string[] },
): string {
  const lead = `从${months}${label}主要指标增速完成情况来看，`;
  if (all.length === 0) return `${lead}没有可监测目标完成情况的指标。`;
  if (withUnmet.length === 0) {
    return `${lead}${isWhole ? label : all.join('、')}可监测目标完成情况的指标均达到目标。`;
  }
  return isWhole && withUnmet.length === all.length && all.length > 1
    ? `${lead}${label}均有部分主要指标未完成目标。`
    : `${lead}${withUnmet.join('、')}有部分主要指标未完成目标。`;
}

export function departmentsLead(months: string, dutyWord: string): string {
  return `从${months}各${dutyWord}主要指标增速完成情况来看，`;
}
