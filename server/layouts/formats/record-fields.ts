import type { PackageField } from '#server/formats/statistics/package-schema.ts';
import { readHead } from '../words/head-facts.ts';
import { NO_FACTS, type CategoryFacts } from './category-facts.ts';
import { roleByName } from './dimension-words.ts';
import { readCategory } from './read-category.ts';

export interface FieldAt extends PackageField {
  at: number;
}

const STATUS = /^(?:(?:obs_)?status|flags?|obs_flag|状态|数据状态)$/iu;
const NOTE = /^(?:notes?|comments?|remarks?|footnotes?|备注|说明|注|附注)$/iu;
const NO_FIGURE =
  /^(?:id|code|key|no|rank_?id|序号|编号|代码|lat|lon|latitude|longitude)$|(?:_id|_code|编号|代码)$/iu;
const PLAIN_VALUE = /^(?:(?:obs_|data_)?value|val|data|amount|数值|数据|值|指标值)$/iu;

/** What the fields of a schema are for: numbers are figures but for times, codes and numbers of lines. */
export function sortFields(fields: readonly PackageField[]) {
  const all = fields.map((field, at): FieldAt => ({ ...field, at }));
  const isCalled = (pattern: RegExp) => (field: FieldAt) =>
    pattern.test(field.name) || pattern.test(field.title ?? '');
  const status = all.find(isCalled(STATUS)) ?? null;
  const note = all.find(isCalled(NOTE)) ?? null;
  const rest = all.filter((field) => field !== status && field !== note);
  const measures = rest.filter(
    (field) =>
      (/^(?:number|integer)$/u.test(field.type) || isCalled(PLAIN_VALUE)(field)) &&
      !isCalled(NO_FIGURE)(field) &&
      (roleByName(field.name) ?? roleByName(field.title)) === null,
  );
  const dimensions = rest.filter(
    (field) => !measures.includes(field) && !/^(?:number|object|array|geo)/u.test(field.type),
  );
  return { dimensions, measures, status, note };
}

/** What a column of figures says by its own name: nothing, a kind, an indicator, or what makes it another. */
export function measureFacts(field: FieldAt, count: number, hasIndicator: boolean): CategoryFacts {
  const label = field.title ?? field.name;
  if (PLAIN_VALUE.test(label) || PLAIN_VALUE.test(field.name)) return NO_FACTS;
  const category = {
    code: field.name,
    label,
    unit: null,
    decimals: null,
    parent: null,
    note: null,
  };
  if (!hasIndicator) return readCategory(category, 'indicator', null);
  const head = readHead(label);
  if (head.name === '' && (head.kind !== null || head.derived !== null))
    return readCategory(category, 'kind', null);
  return count > 1 ? { ...NO_FACTS, qualifiers: [label] } : NO_FACTS;
}
