import { isObject, parseJson, memberOf, isList } from '#server/formats/statistics/json-text.ts';
import { readDataPackage } from '#server/formats/statistics/data-package.ts';
import { readJsonStat } from '#server/formats/statistics/json-stat.ts';
import type { FormatReading } from '../printed-figure.ts';
import { readCubes } from './cube-figures.ts';
import { readOwnJson } from './own-json.ts';
import { readPackageFigures } from './package-figures.ts';

/** A JSON text of one of the kinds that are known; null: it is none of them. */
export function readJson(text: string, file: string): FormatReading | null {
  const whole = parseJson(text);
  if (!isObject(whole)) return null;
  const own = readOwnJson(whole, file);
  if (own !== null) return own;
  if (isList(memberOf(whole, 'resources'))) return readDescription(text, file);
  const cubes = readJsonStat(whole, file);
  return cubes === null ? null : readCubes(cubes);
}

/** A package's description by itself: its tables lie elsewhere, but for those that are in it. */
function readDescription(text: string, file: string): FormatReading | null {
  const description = { name: 'datapackage.json', bytes: Buffer.from(text) };
  const whole = readDataPackage(description, [description], file);
  return whole === null ? null : readPackageFigures(whole, file);
}
