/** A column of an SDMX-CSV file (versions 1.0, 2.0 and 2.1). */
export interface SdmxColumn {
  /** Of its component, without brackets: REF_AREA. */
  id: string;
  name: string | null;
  /** Where it stands, from 0. */
  at: number;
  /** Where the names of its codes stand beside it (labels=name); null: nowhere, or behind each code. */
  nameAt: number | null;
  /** Behind each code its name stands: `JINGDEZHEN: 景德镇市` (labels=both). */
  isNamed: boolean;
  /** Whether a cell may hold several values, or one for each language. */
  holdsMany: boolean;
}

export interface SdmxHead {
  columns: readonly SdmxColumn[];
  /** What parts the values of a cell; null: none does. */
  separator: string | null;
}

const FIRST = /^(?:STRUCTURE(?:\[(.)\])?|DATAFLOW)(?=: |$)/u;
/** What stands before the components: which data they are of, what is to be done, keys of keys. */
const BEFORE: ReadonlySet<string> = new Set([
  'STRUCTURE',
  'STRUCTURE_ID',
  'STRUCTURE_NAME',
  'DATAFLOW',
  'ACTION',
  'SERIES_KEY',
  'OBS_KEY',
]);

/** How the first characters of a file begin that may be one, whatever its encoding. */
export const SDMX_START = /^[^\w"]{0,3}"?(?:STRUCTURE(?:\[.\])?|DATAFLOW)(?:[",;\t|]|: )/u;

/** The delimiter is what stands behind the first head. */
export function sdmxDelimiter(text: string): string {
  const [line = ''] = text.split(/[\r\n]/u, 1);
  const [, found] =
    /^\uFEFF?"?(?:STRUCTURE(?:\[.\])?|DATAFLOW)(?:: [^",;\t|]*)?"?([,;\t|])/u.exec(line) ?? [];
  return found ?? ',';
}

/** What the heads say; null: they are not those of SDMX-CSV data. */
export function readSdmxHead(heads: readonly string[]): SdmxHead | null {
  const [first = ''] = heads;
  const match = FIRST.exec(first.trim());
  if (match === null) return null;
  const isNamed = heads.some((head) => /^\w[\w@$-]*(?:\[[^\]]*\])*: /u.test(head));
  const columns = toColumns(heads, isNamed);
  const ids = columns.map(({ id }) => id);
  const isData = ids[0] === 'DATAFLOW' || ids[1] === 'STRUCTURE_ID';
  if (!isData || new Set(ids).size < ids.length) return null;
  return { columns, separator: match[1] ?? null };
}

function toColumns(heads: readonly string[], isNamed: boolean): SdmxColumn[] {
  const hasNames = !isNamed && heads.some((head) => head.trim() === 'STRUCTURE_NAME');
  const columns: SdmxColumn[] = [];
  for (let at = 0; at < heads.length; at += 1) {
    const column = toColumn(heads[at] ?? '', at, isNamed);
    const isPaired = hasNames && !BEFORE.has(column.id) && at + 1 < heads.length;
    if (!isPaired) columns.push(column);
    else {
      columns.push({ ...column, name: filled(heads[at + 1]), nameAt: at + 1 });
      at += 1;
    }
  }
  return columns;
}

function toColumn(head: string, at: number, isNamed: boolean): SdmxColumn {
  const colon = head.indexOf(': ');
  const whole = (colon < 0 ? head : head.slice(0, colon)).trim();
  return {
    // Some offices write them small: geo.
    id: whole.replaceAll(/\[[^\]]*\]/gu, '').toUpperCase(),
    name: colon < 0 ? null : filled(head.slice(colon + 2)),
    ...{ at, nameAt: null, isNamed },
    holdsMany: whole.endsWith(']') && !BEFORE.has(whole.replaceAll(/\[[^\]]*\]/gu, '')),
  };
}

/** Null where there is nothing but blanks. */
function filled(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

export function isComponent({ id }: SdmxColumn): boolean {
  return !BEFORE.has(id);
}

/** A code and its name, from one cell or two. */
export function readCode(
  row: readonly string[],
  { at, nameAt, isNamed }: SdmxColumn,
): { code: string; label: string | null } {
  const cell = row[at]?.trim() ?? '';
  if (nameAt !== null) return { code: cell, label: filled(row[nameAt]) };
  const colon = isNamed ? cell.indexOf(': ') : -1;
  if (colon < 0) return { code: cell, label: null };
  return { code: cell.slice(0, colon), label: filled(cell.slice(colon + 2)) };
}

/** All that a cell says in words; of several languages Chinese, or the first. */
export function readWords(
  row: readonly string[],
  { at, nameAt, holdsMany }: SdmxColumn,
  separator: string | null,
): string {
  const cell = (nameAt === null ? null : filled(row[nameAt])) ?? row[at]?.trim() ?? '';
  if (!holdsMany || separator === null) return cell;
  const parts = cell.split(separator).map((part) => part.trim().replaceAll(/^"|"$/gu, ''));
  const spoken = parts.map((part) => /^([a-z]{2}):(.*)$/u.exec(part));
  if (!spoken.every((one) => one !== null)) return parts.filter((part) => part !== '').join('；');
  return (spoken.find((one) => one[1] === 'zh') ?? spoken[0])?.[2]?.trim() ?? '';
}
