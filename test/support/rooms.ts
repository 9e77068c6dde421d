import { extname, posix } from 'node:path';
import { hasAlias, type Import, readImports, resolveImport } from './imports.ts';

/** What a room may take, besides from itself. A path stands for all that lies below it. */
export interface Rule {
  /** Rooms or files whose values it may use. */
  uses: readonly string[];
  /** Rooms or files of which it may use types alone. */
  types?: readonly string[];
  /** The packages it may use; any when left out. `node:` stands for all of Node's own. */
  packages?: readonly string[];
}

/** What is loaded only where a database is so named, whatever a room may use besides. */
const OF_ONE_ENGINE = {
  room: 'server/store/postgres',
  packages: ['pg', 'pg-copy-streams', 'pg-cursor'],
  by: ['server/store/postgres', 'scripts/postgres', 'test'],
};
export type Rules = Readonly<Record<string, Rule>>;

const EXTENSIONS = ['.ts', '.js', '.svelte', '.css', '.json'];

/** The room that a file lies in: the longest path of the table that it begins with. */
export function roomOf(file: string, rules: Rules): string | null {
  const rooms = Object.keys(rules).filter((room) => liesIn(file, room));
  return rooms.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** Every import of a file that runs the wrong way, a sentence each. */
export function findWrongImports(file: string, text: string, rules: Rules): string[] {
  const room = roomOf(file, rules);
  if (room === null) return [`${file} lies in no room of the table`];
  return readImports(file, text).flatMap((taken) => {
    const fault = faultOf(taken, { file, room, rules });
    return fault === null ? [] : [`${file}:${taken.line} ${taken.specifier}: ${fault}`];
  });
}

interface Place {
  file: string;
  room: string;
  rules: Rules;
}

function faultOf(taken: Import, place: Place): string | null {
  const destination = resolveImport(place.file, taken.specifier);
  const rule = place.rules[place.room];
  if (rule === undefined) return null;
  if ('package' in destination) return packageFault(destination.package, rule, place);
  return (
    directionFault(taken, destination.path, rule, place) ??
    spellingFault(taken.specifier, destination.path, place)
  );
}

function packageFault(name: string, { packages }: Rule, { room, file }: Place): string | null {
  const isOfOneEngine = OF_ONE_ENGINE.packages.some((one) => one === name || isPart(name, one));
  if (isOfOneEngine && !isForOneEngine(file)) {
    return `only ${OF_ONE_ENGINE.room} may use this package`;
  }
  if (packages === undefined || packages.some((one) => one === name || isPart(name, one))) {
    return null;
  }
  return `${room} may not use this package`;
}

const isForOneEngine = (file: string): boolean =>
  OF_ONE_ENGINE.by.some((place) => liesIn(file, place));

/** `node:path` is part of `node:`, `kysely/migration` of `kysely`. */
function isPart(name: string, of: string): boolean {
  return name.startsWith(of.endsWith(':') ? of : `${of}/`);
}

function directionFault(taken: Import, path: string, rule: Rule, place: Place): string | null {
  const isAllowed = (rooms: readonly string[]) => rooms.some((room) => liesIn(path, room));
  const isLoaded = !taken.isTypeOnly && !taken.isLate;
  if (isLoaded && liesIn(path, OF_ONE_ENGINE.room) && !isForOneEngine(place.file)) {
    return 'it is loaded where a database is so named: await import(…)';
  }
  if (roomOf(path, place.rules) === place.room || isAllowed(rule.uses)) return null;
  if (isAllowed(rule.types ?? [])) {
    return taken.isTypeOnly ? null : `${place.room} may use its types only: import type`;
  }
  return `${place.room} may not use ${roomOf(path, place.rules) ?? path}`;
}

/** Inside a room `./x.ts`, across rooms `#server/…`, always with the extension. */
function spellingFault(
  specifier: string,
  path: string,
  { file, room, rules }: Place,
): string | null {
  const isOwnRoom = roomOf(path, rules) === room;
  if (specifier.startsWith('../') && !isOwnRoom && hasAlias(path))
    return 'across rooms write # and the path';
  if (specifier.startsWith('#') && posix.dirname(path) === posix.dirname(file)) {
    return 'in the same folder write ./';
  }
  const isGenerated = specifier === './$types';
  if (!isGenerated && !EXTENSIONS.includes(extname(specifier.split('?')[0] ?? ''))) {
    return 'the extension is missing';
  }
  return null;
}

function liesIn(file: string, room: string): boolean {
  return file === room || file.startsWith(`${room}/`);
}
