import type { LockedPackages } from './needed-packages.ts';

/** Under which one may pass on what is combined with the Apache License of the project. */
const FREE_TO_PASS_ON = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  // Binds only whoever changes its own files.
  'MPL-2.0',
  'Unlicense',
];

export interface Licence {
  name: string;
  version: string;
  licence: string;
  /** Null: it may be passed on. */
  fault: string | null;
}

/** Of each package that the program runs or builds its pages with, by name. */
export function listLicences(packages: LockedPackages): Licence[] {
  return Object.entries(packages)
    .filter(([path, { dev = false }]) => path !== '' && !dev)
    .map(([path, { version = '', license = '' }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      fault: faultOf(license),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** `(A OR B)` leaves the choice. */
function faultOf(licence: string): string | null {
  if (licence === '') return '没有写明许可证';
  const choices = licence.replace(/^\(|\)$/gu, '').split(' OR ');
  if (choices.some((one) => FREE_TO_PASS_ON.includes(one.trim()))) return null;
  return `许可证 ${licence} 不在可以随程序分发的之列`;
}

export function writeLicences(licences: readonly Licence[]): string {
  const lines = licences.map(({ name, version, licence }) => `${name}\t${version}\t${licence}\n`);
  return ['package\tversion\tlicence\n', ...new Set(lines)].join('');
}
