import { Refusal } from '#domain/refusal.ts';
/** What package-lock.json knows of a package, under its path in node_modules. */
export interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  dependencies?: Readonly<Record<string, string>>;
  optionalDependencies?: Readonly<Record<string, string>>;
  peerDependencies?: Readonly<Record<string, string>>;
  peerDependenciesMeta?: Readonly<Record<string, { optional?: boolean }>>;
}
export type LockedPackages = Readonly<Record<string, LockedPackage>>;

/**
 * The paths of all packages that some of them need, themselves included, as Node finds them: in its
 * own node_modules or in one above. What is optional and not there is left out.
 * @throws when a package that is needed is not in the lock file
 */
export function neededPackages(packages: LockedPackages, roots: readonly string[]): string[] {
  const needed = new Set<string>();
  const add = (name: string, from: string, isOptional: boolean) => {
    const path = findPackage(packages, name, from);
    if (path === null) {
      if (isOptional) return;
      throw new Refusal(
        `package-lock.json 里没有 ${from || '本项目'} 所需的 ${name}。请先 npm ci。`,
      );
    }
    if (needed.has(path)) return;
    needed.add(path);
    const { dependencies = {}, optionalDependencies = {}, ...peers } = packages[path] ?? {};
    const isNeeded = (peer: string) => peers.peerDependenciesMeta?.[peer]?.optional !== true;
    for (const each of Object.keys(dependencies)) add(each, path, each in optionalDependencies);
    for (const each of Object.keys(optionalDependencies)) add(each, path, true);
    for (const each of Object.keys(peers.peerDependencies ?? {}).filter(isNeeded))
      add(each, path, true);
  };
  for (const root of roots) add(root, '', false);
  return [...needed].sort();
}

function findPackage(packages: LockedPackages, name: string, from: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const path = `${folder}${folder === '' ? '' : '/'}node_modules/${name}`;
    if (!folder.endsWith('node_modules') && packages[path]) return path;
    if (folder === '') return null;
  }
}
