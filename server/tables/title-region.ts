import { ownRegions } from '#domain/own-regions.ts';
import { basename } from 'node:path';
import { foldText } from '#domain/fold.ts';
import type { Said } from '#domain/said.ts';
import { sayName } from '#domain/said-names.ts';

import { findCityId } from './city.ts';
import { theText } from './expected-words.ts';
import { theTitle } from './nominal-period.ts';
import { sayPlace } from './problem-log.ts';
import type { Reading } from './reading.ts';
import type { Title } from './title.ts';

/**
 * The region a scorecard is of: its title names it, else its sheet, else (with a warning) its file.
 * A title that names a place nobody knows is an error, whatever the file is called.
 */
export function readTitleRegion(reading: Reading, title: Title): string | null {
  const named = regionPartOf(title);
  if (named !== '') return readNamedRegion(reading, title, named);
  const { sheet, file } = reading.grid;
  const fromSheet = sheet === null ? null : findOneRegion(reading, sheet);
  return fromSheet ?? guessFromFile(reading, title, file);
}

/** 2019年1-6月乐平市主要指标增速完成情况 → 乐平市 */
function regionPartOf({ text, period }: Title): string {
  return foldText(text)
    .replace(period?.words ?? '', '')
    .replace(/^附[件表]\d*[:：]?/u, '')
    .replace(/(?:主要|部分|重要|经济|各项|指标|增速|完成情况).*$/u, '')
    .replaceAll(/[()]/gu, '');
}

function readNamedRegion(reading: Reading, title: Title, named: string): string | null {
  const { names } = reading.context;
  const regionId = names.region(named) ?? findOneRegion(reading, named);
  if (regionId !== null) return regionId;
  const place = { row: title.cell?.row ?? null, column: title.cell?.column ?? null };
  const nearest = names.nearest('region', named) ?? '';
  reading.log.error('unknown-region', place, {
    found: named,
    expected: theText(nearest),
    cure: {
      zh: `${sayPlace(place).zh}的标题里“${named}”不是已知的地区，是否应为“${nearest}”？请改正标题。`,
      en: `In ${theTitle(place)} “${named}” is no known region. Should it be “${nearest}”? Mend the title.`,
    },
  });
  return null;
}

/** A county named beside its city or a wider place is meant: 景德镇市乐平市. Two counties are a riddle. */
function findOneRegion({ context }: Reading, text: string): string | null {
  const found = context.names.regionsIn(text);
  const cityId = findCityId(context.dictionary);
  const own = new Set(ownRegions(context.dictionary.regions).map(({ id }) => id));
  const inside = found.filter((id) => id !== cityId && own.has(id));
  const candidates = inside.length > 0 ? inside : found.filter((id) => own.has(id));
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

function guessFromFile(reading: Reading, title: Title, file: string): string | null {
  const name = basename(file.replaceAll('\\', '/'));
  const regionId = findOneRegion(reading, name);
  const place = { row: title.cell?.row ?? 1, column: title.cell?.column ?? null };
  if (regionId === null) {
    reading.log.error('missing-title', place, {
      found: title.text,
      expected: aTitleSuchAs(reading),
      cure: {
        zh: '请在表头上方加一行标题，写明时期和地区。',
        en: 'Add a title in a row above the headings, with the period and the region.',
      },
    });
    return null;
  }
  const region = reading.context.dictionary.regions.find(({ id }) => id === regionId);
  const own = sayName(region ?? { name: regionId });
  reading.log.warn('region-guessed', place, {
    found: name,
    expected: { zh: '标题里写明地区', en: 'a title that names the region' },
    cure: {
      zh: `标题没有写明地区，按文件名当作“${own.zh}”读入；如果不对，请在标题里写明地区。`,
      en: `The title does not name the region, so the table was read as that of “${own.en}”, by the file’s name. If that is wrong, name the region in the title.`,
    },
  });
  return regionId;
}

/** With a region of the dictionary, for whoever is to write one. */
function aTitleSuchAs({ context }: Reading): Said {
  const { regions } = context.dictionary;
  const name = ownRegions(regions).find(({ kind }) => kind !== 'city')?.name ?? '某县';
  const title = `2019年1-6月${name}主要指标增速完成情况`;
  return {
    zh: `写明时期和地区的标题，如“${title}”`,
    en: `a title with the period and the region, such as “${title}”`,
  };
}
