import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { Refusal } from '#domain/refusal.ts';
import { codeOf } from '#server/store/settle.ts';
import { RELEASE_FILE, roleInFolder } from './folder-files.ts';

/** Files to load, sorted by what they are for. Paths as the user gave them. */
export interface FileSet {
  /** The dictionary's CSV files by base name: regions, indicators … Empty when there are none. */
  dictionary: ReadonlyMap<string, string>;
  /** release.json of each release folder. */
  releases: readonly string[];
  tables: readonly TableFile[];
  /** Files in a folder that are no tables, and are not read. */
  leftOut: readonly string[];
}

export interface TableFile {
  path: string;
  /** release.json in the same folder; null where there is none. */
  releasePath: string | null;
}

const DICTIONARY_FILE = 'indicators.csv';

/**
 * Finds what there is to load in files and folders. Inside a folder only files with the endings of
 * tables count, and others are listed; a file that is named is read whatever it is called.
 * @throws when a path doesn't exist
 */
export async function collectFiles(paths: readonly string[]): Promise<FileSet> {
  const found = await Promise.all(paths.map(listFiles));
  const files = [...new Set(found.flatMap((one) => one.files))];
  const dictionaryFolders = files.filter((file) => basename(file) === DICTIONARY_FILE).map(dirname);
  const isDictionary = (file: string) => dictionaryFolders.includes(dirname(file));
  const releases = files.filter((file) => basename(file) === RELEASE_FILE);
  const tables = files.filter((file) => !isDictionary(file) && basename(file) !== RELEASE_FILE);
  const withReleases = await Promise.all(tables.map((path) => withRelease(path, releases)));
  return {
    dictionary: new Map(files.filter(isDictionary).map((file) => [basename(file, '.csv'), file])),
    releases: [
      ...new Set([...releases, ...withReleases.flatMap(({ releasePath }) => releasePath ?? [])]),
    ],
    tables: withReleases,
    leftOut: [...new Set(found.flatMap((one) => one.leftOut))].filter(
      (path) => !files.includes(path),
    ),
  };
}

async function listFiles(path: string): Promise<{ files: string[]; leftOut: string[] }> {
  const info = await stat(path).catch((error: unknown) => {
    if (!isAbsence(error)) throw error;
    return null;
  });
  if (!info) throw new Refusal(`没有这个文件或文件夹：${path}`);
  if (!info.isDirectory()) return { files: [path], leftOut: [] };
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const inside = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ entry, file: join(entry.parentPath, entry.name) }))
    .sort((a, b) => a.file.localeCompare(b.file, 'zh-CN', { numeric: true }));
  const withRoles = await Promise.all(
    inside.map(async ({ entry, file }) => {
      const role = roleInFolder(relative(path, file).replaceAll(sep, '/'));
      const isRead = role === 'nothing' || entry.isFile() || (await isFileBehind(file));
      return { file, role: isRead ? role : ('left-out' as const) };
    }),
  );
  return {
    files: withRoles.flatMap(({ file, role }) =>
      role === 'table' || role === 'release' ? file : [],
    ),
    leftOut: withRoles.flatMap(({ file, role }) => (role === 'left-out' ? file : [])),
  };
}

/**
 * A link counts as what it leads to; a folder behind one is not gone through, which might never end.
 * @throws where it leads to nothing
 */
async function isFileBehind(link: string): Promise<boolean> {
  const found = await stat(link).catch((error: unknown) => {
    if (!isAbsence(error) && codeOf(error) !== 'ELOOP') throw error;
    throw new Refusal(`这个链接指向的文件不存在：${link}。请改正链接，或移出文件夹。`, {
      cause: error,
    });
  });
  return found.isFile();
}

/** Another fault, as of rights, is no word on whether it is there. */
function isAbsence(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}

/** A table belongs to the release whose release.json lies beside it, given or not. */
async function withRelease(path: string, releases: readonly string[]): Promise<TableFile> {
  const beside = join(dirname(path), RELEASE_FILE);
  if (releases.includes(beside)) return { path, releasePath: beside };
  const isThere = await readFile(beside).then(
    () => true,
    () => false,
  );
  return { path, releasePath: isThere ? beside : null };
}
