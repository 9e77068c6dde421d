import { ACCESS_LEVELS } from '#domain/access.ts';
import { parsePeriod } from '#domain/period.ts';

import { isIsoDate } from './printed-date.ts';
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
    report(log, '不是 JSON 对象', '{ "id": …, "title": …, "period": … }');
    return { release: null, problems: log.problems };
  }
  const release = {
    id: readText(fields, 'id', /^[0-9a-z][0-9a-z-]*$/u, '小写字母、数字和连字符，如 2019-06', log),
    title: readText(fields, 'title', /\S/u, '通报的标题', log),
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
  };
  const { period } = release;
  const isWhole = period !== null && !hasErrors(log.problems);
  return { release: isWhole ? { ...release, period } : null, problems: log.problems };
}

function parseFields(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/u, ''));
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
  expected: string,
  log: ProblemLog,
): string {
  const value = fields[key];
  if (typeof value === 'string' && pattern.test(value)) return value;
  report(log, `${key}：${shown(value)}`, `${key}：${expected}`);
  return '';
}

function readOptionalText(fields: Fields, key: string, log: ProblemLog): string | null {
  const value = fields[key] ?? null;
  if (value === null || typeof value === 'string') return value;
  report(log, `${key}：${shown(value)}`, `${key}：文字，或 null`);
  return null;
}

function readPublishedOn(fields: Fields, log: ProblemLog): string | null {
  const value = fields['publishedOn'] ?? null;
  if (value === null || (typeof value === 'string' && isIsoDate(value))) return value;
  report(log, `publishedOn：${shown(value)}`, 'publishedOn：日期，如 2019-07-29，或 null');
  return null;
}

function readPeriodField(fields: Fields, log: ProblemLog) {
  const value = fields['period'];
  const period = typeof value === 'string' ? parsePeriod(value) : null;
  if (period === null) {
    report(log, `period：${shown(value)}`, 'period：起止月份，如 2019-01/2019-06');
  }
  return period;
}

/** `"synthetic": true`, and beside it the seed that the figures were made from. */
function readSynthetic(fields: Fields, log: ProblemLog): Pick<ReleaseInfo, 'synthetic'> {
  const { synthetic = false, seed = null } = fields;
  if (typeof synthetic !== 'boolean') {
    report(log, `synthetic：${shown(synthetic)}`, 'synthetic：true（模拟数据）或 false');
  }
  const isSeed = seed === null || (typeof seed === 'number' && Number.isSafeInteger(seed));
  if (!isSeed) report(log, `seed：${shown(seed)}`, 'seed：整数，或 null');
  return synthetic === true && isSeed ? { synthetic: { seed } } : {};
}

/** `"access": "internal"`; public is what nothing need be said of. */
function readAccess(fields: Fields, log: ProblemLog): Pick<ReleaseInfo, 'access'> {
  const value = fields['access'] ?? 'public';
  const access = ACCESS_LEVELS.find((level) => level === value);
  if (!access) {
    report(log, `access：${shown(value)}`, `access：${ACCESS_LEVELS.join('、')}`);
  }
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
    const expected = 'annexNames：{ "附件的标题": "附件说明中的名称" }';
    report(log, `annexNames：${shown(value)}`, expected);
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
    report(
      log,
      `completeWithout：${shown(value)}`,
      'completeWithout：地区代号，或“指标/地区”，如 ["taoci", "gdp/gaoxin"]',
    );
    return {};
  }
  return value.length > 0 ? { completeWithout: [...new Set(value)] } : {};
}

function shown(value: unknown): string {
  return value === undefined ? '没有填写' : JSON.stringify(value);
}

function report(log: ProblemLog, found: string, expected: string): void {
  log.error('bad-release', WHOLE_SHEET, {
    found,
    expected,
    cure: `请改正 release.json（${found}），应为 ${expected}。`,
  });
}
