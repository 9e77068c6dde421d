import { periodLabel, type Period } from '#domain/period.ts';
import { isSynthetic } from '#server/view/data-view.ts';
import { lastChange } from '#server/store/indicator-facts.ts';
import type { Block } from './blocks.ts';
import type { Cited } from './citation.ts';
import type { Extract } from './extract-shape.ts';
import { indicatorsIn } from './members.ts';
import type { Selection } from './read-selection.ts';

/** What a citation of an extract says. All its figures are gone through for when one last changed. */
export async function citedOf(extract: Extract): Promise<Cited> {
  const { view, blocks } = extract;
  const indicatorKeys = [...new Set(blocks.map(({ indicator }) => indicator.key))];
  const change = await lastChange(view.db, { indicatorKeys, asOf: view.asOf });
  return { ...namedOf(extract), updated: change?.at ?? null };
}

/** What of it needs no figure. */
export function namedOf({ view, selection, blocks }: Extract): Omit<Cited, 'updated'> {
  const held = new Set(blocks.map(({ release }) => release));
  const releases = view.releases.filter((release) => held.has(release));
  return {
    title: titleOf(selection, blocks, view.dictionary),
    titleEn: englishTitleOf(selection, blocks, view.dictionary),
    issuers: [...new Set(releases.map(({ issuer }) => issuer))],
    releases: releases.map(({ id, docNo }) => ({ id, docNo })),
    isSynthetic: isSynthetic(view),
    loadId: view.loadId,
  };
}

type Dictionary = Extract['view']['dictionary'];

const MOST_NAMED = 3;

/** @example '乐平市、浮梁县地区生产总值，2019年1-6月' */
function titleOf(selection: Selection, blocks: readonly Block[], dictionary: Dictionary): string {
  const { indicators, regions, isAllIndicators, isAllRegions } = namesOf(
    selection,
    blocks,
    dictionary,
  );
  const city = dictionary.regions.find(({ kind }) => kind === 'city')?.name ?? '';
  const what = isAllIndicators
    ? '主要经济指标'
    : listNames(
        indicators.map(({ proseName }) => proseName),
        (count) => `等${count}项指标`,
      );
  const where = isAllRegions
    ? `${city}及所辖各地`
    : listNames(
        regions.map(({ name }) => name),
        (count) => `等${count}个地区`,
      );
  const vintages = selection.vintages === 'all' ? '历次数值' : '';
  const when = spanOf(blocks, periodLabel, '至');
  return [`${where}${what}${vintages}`, when].filter((part) => part !== '').join('，');
}

function listNames(names: readonly string[], more: (count: number) => string): string {
  if (names.length <= MOST_NAMED) return names.join('、');
  return `${names.slice(0, MOST_NAMED).join('、')}${more(names.length)}`;
}

function englishTitleOf(
  selection: Selection,
  blocks: readonly Block[],
  dictionary: Dictionary,
): string {
  const { indicators, regions, isAllIndicators, isAllRegions } = namesOf(
    selection,
    blocks,
    dictionary,
  );
  const list = (names: readonly string[], noun: string) =>
    names.length <= MOST_NAMED
      ? names.join(', ')
      : `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} more ${noun}`;
  const englishOf = ({ name, nameEn }: { name: string; nameEn?: string | null }) => nameEn ?? name;
  const what = isAllIndicators
    ? 'Main economic indicators'
    : list(indicators.map(englishOf), 'indicators');
  const where = isAllRegions ? 'all regions' : list(regions.map(englishOf), 'regions');
  const vintages = selection.vintages === 'all' ? ' (all vintages)' : '';
  const when = spanOf(
    blocks,
    ({ start, end }) => (start === end ? end : `${start}/${end}`),
    ' to ',
  );
  return [`${what}${vintages}`, where, when].filter((part) => part !== '').join(', ');
}

/** What there is something of, or, where there is nothing, what was asked for. */
function namesOf(selection: Selection, blocks: readonly Block[], dictionary: Dictionary) {
  const found = indicatorsIn(selection, blocks);
  return {
    indicators: found.length > 0 ? found : selection.indicators,
    regions: selection.regions,
    isAllIndicators: selection.indicators.length === dictionary.indicators.length,
    isAllRegions: selection.regions.length === dictionary.regions.length,
  };
}

/** One period as itself, several from the month in which the first ends to that of the last. */
function spanOf(
  blocks: readonly Block[],
  label: (period: Period) => string,
  between: string,
): string {
  const labels = new Set(blocks.map(({ period }) => label(period)));
  if (labels.size <= 1) return [...labels].join('');
  const ends = [...new Set(blocks.map(({ period }) => period.end))].sort();
  const [first, last] = [ends[0], ends.at(-1)].map((end = '') => label({ start: end, end }));
  return first === last ? (first ?? '') : `${first}${between}${last}`;
}
