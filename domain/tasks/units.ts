import type { Department, Region } from '../dictionary.ts';
import { foldText } from '../fold.ts';
import { ownRegions } from '../own-regions.ts';
import { outsideBrackets, splitUnits } from './split-units.ts';
import type { Manner, NamedUnit, UnitsReading } from './types.ts';

export interface Known {
  regions: readonly Region[];
  departments: readonly Department[];
}

const EACH = /分别负责$/u;
const BY_DUTY = /(?:按照?|根据)(?:各自)?职责(?:分工)?(?:负责|抓好落实|落实)?$/u;
const LED = /(?:牵头|负责)$/u;
const HELPED = /(?:协助|配合)$/u;
/** …等部门, …等其他相关部门: the names before it are what counts. */
const AND_SUCH = /等(?:其他)?(?:相关|有关)?(?:部门|单位)?$/u;
const AUTHORITY = /(?:党委、)?(?:党委|人民政府|政府|管委会|管理委员会)$/u;

/**
 * Who is named in a cell, who of them only helps, and how they share the work.
 * @example readUnits('甲、乙部门分别负责', known).manner // 'each'
 */
export function readUnits(text: string, known: Known): UnitsReading {
  const units: NamedUnit[] = [];
  const helpers: NamedUnit[] = [];
  let manner: Manner | null = null;
  for (const clause of outsideBrackets(text.replaceAll('；', ';'), /;/u)) {
    const words = foldSpaces(clause);
    const found = words.endsWith('分别负责') ? 'each' : BY_DUTY.test(words) ? 'by-duty' : null;
    manner ??= found;
    const bare = words.replace(EACH, '').replace(BY_DUTY, '').replace(LED, '');
    const names = splitUnits(bare.replace(HELPED, '')).flatMap(withoutAndSuch);
    (HELPED.test(bare) ? helpers : units).push(...names.map((name) => nameUnit(name, known)));
  }
  return { units, helpers, manner };
}

/** Who a single name is of. */
export function nameUnit(name: string, { regions, departments }: Known): NamedUnit {
  const department = departments.find((one) => stemsOf(one).has(stemOf(name)));
  return {
    name,
    departmentId: department?.id ?? null,
    regionIds: department ? [] : regionsNamed(name, regions),
  };
}

/**
 * The regions that words name: one by its name or that of its authority, 各县… all counties, 园区 all parks; what
 * begins with a county's name lies in it.
 * @example regionsNamed('各县(市、区)人民政府', regions) // every county
 */
export function regionsNamed(name: string, regions: readonly Region[]): string[] {
  const own = ownRegions(regions);
  const bare = foldText(name).replace(AUTHORITY, '');
  const exact = own.find((one) =>
    [one.name, one.shortName, one.proseName, ...one.aliases].some(
      (each) => foldText(each) === bare,
    ),
  );
  if (exact) return [exact.id];
  const around = own.find((one) => one.kind === 'county' && bare.startsWith(foldText(one.name)));
  if (around) return [around.id];
  const ofKind = (kind: Region['kind']) =>
    own.filter((one) => one.kind === kind && one.until === undefined).map(({ id }) => id);
  if (/^各?县级$|^各县|^各地(?:区)?$/u.test(bare)) return ofKind('county');
  return /^各?园区$/u.test(bare) ? ofKind('park') : [];
}

/**
 * How a unit is called wherever it stands: a department as the dictionary has it, a place's authorities
 * as the place, all others as printed.
 * @example unitName({ name: '各县(市、区)人民政府', … }, known) // '各县（市、区）'
 */
export function unitName(unit: NamedUnit, { departments, regions }: Known): string {
  const department = departments.find(({ id }) => id === unit.departmentId);
  if (department) return department.shortName;
  const [first, second] = unit.regionIds;
  if (first === undefined) return asPrinted(unit.name);
  const region = second === undefined && regions.find(({ id }) => id === first);
  const bare = unit.name.replace(AUTHORITY, '');
  return region && foldText(region.name) === bare ? region.name : asPrinted(bare);
}

/** Folded names have the brackets of programs. */
const asPrinted = (name: string): string => name.replaceAll('(', '（').replaceAll(')', '）');

/** Only a break of a line goes; spaces part names. */
const foldSpaces = (clause: string): string =>
  clause.trim().replaceAll(/\s+(?=分别|按职责|负责)/gu, '');

function withoutAndSuch(name: string): string[] {
  const bare = name.replace(AND_SUCH, '');
  return bare === '' ? [name] : [bare];
}

const known = new WeakMap<Department, ReadonlySet<string>>();

function stemsOf(department: Department): ReadonlySet<string> {
  const { name, shortName, aliases } = department;
  const stems = known.get(department) ?? new Set([name, shortName, ...aliases].map(stemOf));
  known.set(department, stems);
  return stems;
}

/** What is left of a name without whose and what kind of office it is: 市住建局, 住建部门, 住建 are one. */
function stemOf(name: string): string {
  const bare = foldText(name).replace(/^市(?=\p{Script=Han}{2})/u, '');
  const stem = bare.replace(/(?:委员会|部门|局|委)$/u, '');
  return stem.length >= 2 ? stem : bare;
}
