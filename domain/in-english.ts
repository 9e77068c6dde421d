import type { Language } from './language.ts';
import { noteName } from './own-notes.ts';
import { periodName } from './period-name.ts';
import { unitName } from './unit-names.ts';

/** Whose English stands elsewhere than in the field of their name with `En` behind it. */
const ELSEWHERE = { proseName: 'nameEn', sizeNote: 'labelEn' } as const;

/** Where the program writes a word of its own when nobody gave one. */
const BY_THE_PROGRAM = ['note', 'file'] as const;

type Fields = Record<string, unknown>;

/**
 * A reply from its JSON, with names, sentences, months and units in one language, so that whoever shows it need not choose
 * between them. What has no English name keeps its own.
 * @example parseIn('{"name":"乐平市","nameEn":"Leping"}', 'en') // { name: 'Leping', … }
 */
export function parseIn(json: string, language: Language): unknown {
  // Without a function for every value, Chinese is read many times as fast.
  return language === 'en' ? JSON.parse(json, toEnglish) : JSON.parse(json);
}

const toEnglish = (_key: string, value: unknown) => (isFields(value) ? inEnglish(value) : value);

/** @example inEnglish({ id: 'leping', name: '乐平市', nameEn: 'Leping' }).name // 'Leping' */
export function inEnglish(fields: Fields): Fields {
  if (isRowOfFile(fields)) return fields;
  const said: Fields = { ...fields };
  const say = (own: string, english: unknown): void => {
    if (typeof english === 'string' && english !== '') said[own] = english;
  };
  for (const [field, english] of Object.entries(fields)) {
    const own = field.slice(0, -'En'.length);
    if (field.endsWith('En') && own in fields) say(own, english);
  }
  for (const [own, english] of Object.entries(ELSEWHERE))
    if (own in fields) say(own, fields[english]);
  const { start, end, label, unit } = fields;
  if (typeof start === 'string' && typeof end === 'string' && typeof label === 'string') {
    said.label = periodName({ start, end });
  }
  if (typeof unit === 'string' && !isToBeAnswered(fields)) said.unit = unitName(unit);
  for (const field of BY_THE_PROGRAM) {
    const text = fields[field];
    if (typeof text === 'string') said[field] = noteName(text);
  }
  return said;
}

/** The heads of a file have no capitals: what stands under them is quoted, and goes back as it is. */
const isRowOfFile = (fields: Fields): boolean =>
  Object.keys(fields).some((field) => field.includes('_'));

/** What a sheet is asked about, and what was answered: its unit goes back as it is printed. */
const isToBeAnswered = (fields: Fields): boolean => 'about' in fields || 'dimension' in fields;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
