import { ACCESS_LEVELS } from '#domain/access.ts';
import { isDay } from '#domain/day.ts';
import { withKeptLetters } from '#domain/kept-letters.ts';
import { KEPT_PERIODS, parsePeriod, readInterval } from '#domain/period.ts';
import { quoted, type Said } from '#domain/said.ts';
import { listed } from '#domain/said-names.ts';

import { hasErrors, openProblemLog, WHOLE_SHEET, type ProblemLog } from './problem-log.ts';
import type { ReleaseInfo, TableProblem } from './types.ts';

/** What a release.json holds, before any of it is trusted. */
type Fields = Readonly<Record<string, unknown>>;

/** A release.json → what is known of the release; null with any error. */
export function readRelease(
  text: string,
  file: string,
): { release: ReleaseInfo | null; problems: readonly TableProblem[] } {
  const log = openProblemLog({ file, sheet: null });
  const fields = parseFields(text);
  if (fields === null) {
    report(log, NO_OBJECT, quoted('{ "id": …, "title": …, "period": … }'));
    return { release: null, problems: log.problems };
  }
  const release = {
    id: readText(fields, 'id', /^[0-9a-z][0-9a-z-]*$/u, AN_ID, log),
    title: readText(fields, 'title', /\S/u, A_TITLE, log),
    issuer: readOptionalText(fields, 'issuer', log) ?? '',
    docNo: readOptionalText(fields, 'docNo', log),
    publishedOn: readPublishedOn(fields, log),
    period: readPeriodField(fields, log),
    opening: readOptionalText(fields, 'opening', log) ?? '',
    closing: readOptionalText(fields, 'closing', log) ?? '',
    ...readSynthetic(fields, log),
    ...readAccess(fields, log),
    ...readAnnexNames(fields, log),
    ...readCompleteWithout(fields, log),
    ...readUrgedOn(fields, log),
  };
  const { period } = release;
  const isWhole = period !== null && !hasErrors(log.problems);
  return { release: isWhole ? { ...release, period } : null, problems: log.problems };
}

const NO_OBJECT: Said = { zh: '不是 JSON 对象', en: 'no JSON object' };
const AN_ID: Said = {
  zh: '小写字母、数字和连字符，如 2019-06',
  en: 'small letters, digits and hyphens, such as 2019-06',
};
const A_TITLE: Said = { zh: '通报的标题', en: 'the release’s title' };
const TEXT_OR_NULL: Said = { zh: '文字，或 null', en: 'a text, or null' };
const DATE_OR_NULL: Said = {
  zh: '日期，如 2019-07-29，或 null',
  en: 'a date, such as 2019-07-29, or null',
};
const MONTHS: Said = {
  zh: '起止月份，如 2019-01/2019-06',
  en: 'the first and the last month, such as 2019-01/2019-06',
};
const SYNTHETIC: Said = { zh: 'true（模拟数据）或 false', en: 'true (made-up figures) or false' };
const SEED: Said = { zh: '整数，或 null', en: 'a whole number, or null' };
const ANNEX_NAMES: Said = {
  zh: '{ "附件的标题": "附件说明中的名称" }',
  en: '{ "the annex’s title": "its name in the list of annexes" }',
};
const REGIONS: Said = {
  zh: '地区代号，或“指标代号/地区代号”，用方括号括起',
  en: 'ids of regions, or indicator/region by their ids, in square brackets',
};

function parseFields(text: string): Fields | null {
  try {
    // JSON may name letters by number that no database keeps.
    const value: unknown = JSON.parse(text.replace(/^\ufeff/u, ''), (_name, one: unknown) =>
      withKeptLetters(one),
    );
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { ...value } : null;
  } catch {
    return null;
  }
}

function readText(
  fields: Fields,
  key: string,
  pattern: RegExp,
  expected: Said,
  log: ProblemLog,
): string {
  const value = fields[key];
  if (typeof value === 'string' && pattern.test(value)) return value;
  reportField(log, key, value, expected);
  return '';
}

function readOptionalText(fields: Fields, key: string, log: ProblemLog): string | null {
  const value = fields[key] ?? null;
  if (value === null || typeof value === 'string') return value;
  reportField(log, key, value, TEXT_OR_NULL);
  return null;
}

function readPublishedOn(fields: Fields, log: ProblemLog): string | null {
  const value = fields['publishedOn'] ?? null;
  if (value === null || (typeof value === 'string' && isDay(value))) return value;
  reportField(log, 'publishedOn', value, DATE_OR_NULL);
  return null;
}

/** `"urgedOn": "2019-07-20"`: the bulletin says which tasks were late on that day. */
function readUrgedOn(fields: Fields, log: ProblemLog): Pick<ReleaseInfo, 'urgedOn'> {
  const value = fields['urgedOn'] ?? null;
  if (value === null) return {};
  if (typeof value === 'string' && isDay(value)) return { urgedOn: value };
  reportField(log, 'urgedOn', value, DATE_OR_NULL);
  return {};
}

function readPeriodField(fields: Fields, log: ProblemLog) {
  const value = fields['period'];
  const period = typeof value === 'string' ? parsePeriod(value) : null;
  if (period === null) {
    const isRange = typeof value === 'string' && readInterval(value) !== null;
    reportField(log, 'period', value, isRange ? KEPT_PERIODS : MONTHS);
  }
  return period;
}

/** `"synthetic": true`, and beside it the seed that the figures were made from. */
function readSynthetic(fields: Fields, log: ProblemLog): Pick<ReleaseInfo, 'synthetic'> {
  const { synthetic = false, seed = null } = fields;
  if (typeof synthetic !== 'boolean') reportField(log, 'synthetic', synthetic, SYNTHETIC);
  const isSeed = seed === null || (typeof seed === 'number' && Number.isSafeInteger(seed));
  if (!isSeed) reportField(log, 'seed', seed, SEED);
  return synthetic === true && isSeed ? { synthetic: { seed } } : {};
}

/** `"access": "internal"`; public is what nothing need be said of. */
function readAccess(fields: Fields, log: ProblemLog): Pick<ReleaseInfo, 'access'> {
  const value = fields['access'] ?? 'public';
  const access = ACCESS_LEVELS.find((level) => level === value);
  if (!access) reportField(log, 'access', value, listed(ACCESS_LEVELS.map(quoted)));
  return access && access !== 'public' ? { access } : {};
}

/** `"annexNames": { title: name }`, for annexes that are listed under another name than their title. */
function readAnnexNames(fields: Fields, log: ProblemLog): Pick<ReleaseInfo, 'annexNames'> {
  const value = fields['annexNames'] ?? null;
  if (value === null) return {};
  const names = typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : null;
  const annexNames = names?.flatMap(([title, name]): [string, string][] =>
    typeof name === 'string' && name.trim() !== '' ? [[title, name]] : [],
  );
  if (!annexNames || annexNames.length !== names?.length) {
    reportField(log, 'annexNames', value, ANNEX_NAMES);
    return {};
  }
  return annexNames.length > 0 ? { annexNames: Object.fromEntries(annexNames) } : {};
}

/** `"completeWithout": ["taoci", "gdp/gaoxin"]`; whether they are known is seen where the dictionary is. */
function readCompleteWithout(
  fields: Fields,
  log: ProblemLog,
): Pick<ReleaseInfo, 'completeWithout'> {
  const value = fields['completeWithout'] ?? [];
  const isList = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((one) => typeof one === 'string' && one !== '');
  if (!isList(value)) {
    reportField(log, 'completeWithout', value, REGIONS);
    return {};
  }
  return value.length > 0 ? { completeWithout: [...new Set(value)] } : {};
}

function reportField(log: ProblemLog, key: string, value: unknown, expected: Said): void {
  const found =
    value === undefined ? { zh: '没有填写', en: 'not filled in' } : quoted(JSON.stringify(value));
  report(log, ofKey(key, found), ofKey(key, expected));
}

const ofKey = (key: string, { zh, en }: Said): Said => ({
  zh: `${key}：${zh}`,
  en: `${key}: ${en}`,
});

function report(log: ProblemLog, found: Said, expected: Said): void {
  log.error('bad-release', WHOLE_SHEET, {
    found,
    expected,
    cure: {
      zh: `请改正 release.json（${found.zh}），应为 ${expected.zh}。`,
      en: `Mend release.json (${found.en}); it should be ${expected.en}.`,
    },
  });
}
