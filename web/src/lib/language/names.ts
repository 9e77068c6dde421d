import { language } from './language.ts';
import { periodName } from './period-name.ts';
import { UNITS } from './units.ts';

/** Names of which the API gives both languages, and where the English one stands. */
const ENGLISH = {
  name: 'nameEn',
  shortName: 'shortNameEn',
  proseName: 'nameEn',
  label: 'labelEn',
  sizeNote: 'labelEn',
  definition: 'definitionEn',
} as const;

type Fields = Record<string, unknown>;

/**
 * A reply from its JSON, with names, months and units in the language of the page, so that no page chooses
 * between them. What has no English name keeps its own.
 */
export function parseInOwnWords(json: string): unknown {
  // Without a function for every value, Chinese is read many times as fast.
  return language === 'en' ? JSON.parse(json, toEnglish) : JSON.parse(json);
}

const toEnglish = (_key: string, value: unknown) => (isFields(value) ? inEnglish(value) : value);

/** @example inEnglish({ id: 'leping', name: '乐平市', nameEn: 'Leping' }).name // 'Leping' */
export function inEnglish(fields: Fields): Fields {
  const said: Fields = { ...fields };
  for (const [own, english] of Object.entries(ENGLISH)) {
    const name = fields[english];
    if (own in fields && typeof name === 'string' && name !== '') said[own] = name;
  }
  const { start, end, label, unit } = fields;
  if (typeof start === 'string' && typeof end === 'string' && typeof label === 'string') {
    said.label = periodName({ start, end });
  }
  if (typeof unit === 'string') said.unit = UNITS[unit] ?? unit;
  return said;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
