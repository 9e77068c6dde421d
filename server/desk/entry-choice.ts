import { ownRegions } from '#domain/own-regions.ts';
import { whyNotDue } from '#domain/calendar/frequency.ts';
import type { EntryLayout } from '#domain/entry/layout.ts';
import { familyPlaces } from '#domain/families.ts';
import { findById } from '#domain/find-by-id.ts';
import { officeOf } from '#domain/office.ts';
import { isRetired } from '#domain/retired.ts';
import { speak } from '#domain/said.ts';
import { toDepartmentRef, toIndicatorRef, toRegionRef } from '#server/answers/refs.ts';
import { Problem } from '#server/problem.ts';
import type { EntryChoice } from '#server/schemas/entry-layout.ts';
import type { Edition } from '#server/store/editions.ts';
import type { DataView } from '#server/view/data-view.ts';
import { toEntryAbout } from './entry-reply.ts';
import { readEntryTables } from './entry-tables.ts';

/** What the dictionary has to choose from, and what is chosen already. */
export async function toEntryChoice(view: DataView, edition: Edition): Promise<EntryChoice> {
  const { regions, departments, groups, families = [] } = view.dictionary;
  const { enterable } = await readEntryTables(view, edition);
  return {
    ...toEntryAbout(edition),
    layout: toLayout(edition),
    entered: enterable.flatMap(({ table }) =>
      table.rows.map(({ indicatorId, regionId, target }) => {
        return { indicatorId, regionId, hasTarget: target !== null };
      }),
    ),
    indicators: toChoices(view, edition),
    departments: departments.map(toDepartmentRef),
    families: families.map(({ id, name, nameEn }) => ({ id, name, nameEn })),
    groups: groups.map(({ id, label, labelEn = null, memberIds }) => {
      return { id, label, labelEn, memberIds: [...memberIds] };
    }),
    regions: ownRegions(regions)
      .filter((region) => !isRetired(region, edition.info.period))
      .map(toRegionRef),
  };
}

function toLayout({ entryLayout }: Edition): EntryChoice['layout'] {
  return (
    entryLayout && {
      lines: entryLayout.lines.map((line) => ({ ...line })),
      regionIds: [...entryLayout.regionIds],
    }
  );
}

function toChoices({ dictionary }: DataView, { info }: Edition): EntryChoice['indicators'] {
  const places = familyPlaces(dictionary);
  const { months } = officeOf(dictionary);
  const used = dictionary.indicators.filter((one) => !isRetired(one, info.period));
  return used.map((indicator) => {
    const { id, measure, departmentId, groupId, levelId = null } = indicator;
    return {
      ...toIndicatorRef(indicator),
      measure,
      departmentId,
      groupId,
      familyId: places.get(id)?.family.id ?? null,
      levelId,
      ...speak({ notDue: whyNotDue(indicator, info.period, months) }),
    };
  });
}

/** In the order of the dictionary, each once. @throws bad-request, naming what it does not know */
export function requireKnownLayout(
  { lines, regionIds }: EntryLayout,
  { indicators, regions }: DataView['dictionary'],
): EntryLayout {
  const unknown = [
    ...lines.map(({ indicatorId }) => indicatorId).filter((id) => !findById(indicators, id)),
    ...regionIds.filter((id) => !findById(regions, id)),
  ];
  if (unknown.length > 0) {
    throw new Problem('bad-request', {
      zh: `字典里没有：${unknown.join('、')}。请在字典的指标和地区里选。`,
      en: `The dictionary has no ${unknown.join(', ')}. Choose among its indicators and regions.`,
    });
  }
  const chosen = new Map(lines.map((line) => [line.indicatorId, line]));
  return {
    lines: indicators.flatMap(({ id }) => chosen.get(id) ?? []),
    regionIds: regions.map(({ id }) => id).filter((id) => regionIds.includes(id)),
  };
}
