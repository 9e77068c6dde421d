import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix, relative } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../..');
const ALIASES = readAliases();
const SOURCE = ['.ts', '.js', '.svelte'];

/** What a file takes from elsewhere. */
export interface Import {
  specifier: string;
  /** Nothing of it is left when the program runs. */
  isTypeOnly: boolean;
  /** It is loaded where the program comes to it: `import(…)`. */
  isLate: boolean;
  line: number;
}

/** Where an import leads: a path of the project, or the name of a package. */
export type Destination = { path: string } | { package: string };

/** Paths of all files below a folder, from the project's root, `/` between. */
export function listFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

export function listSources(folder: string): string[] {
  return listFiles(folder).filter((file) => SOURCE.includes(extname(file)));
}

export function readText(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/**
 * Every import of a source text, `import(…)` and `export … from` too.
 * @example readImports('a.ts', "import type { A } from './b.ts';")
 *   // [{ specifier: './b.ts', isTypeOnly: true, isLate: false, line: 1 }]
 */
export function readImports(file: string, text: string): Import[] {
  const source = ts.createSourceFile(file, scriptOf(file, text), ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const taken = importOf(node);
    if (taken) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push({ ...taken, line: line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Whether a file does nothing but pass on what other files export. */
export function isBarrel(file: string, text: string): boolean {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  return (
    source.statements.length > 0 &&
    source.statements.every(
      (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
    )
  );
}

/**
 * @example resolveImport('server/store/a.ts', '#domain/rank.ts') // { path: 'domain/rank.ts' }
 * @example resolveImport('server/store/a.ts', 'kysely') // { package: 'kysely' }
 */
export function resolveImport(file: string, specifier: string): Destination {
  if (specifier.startsWith('.')) return { path: posix.join(posix.dirname(file), specifier) };
  for (const [alias, folder] of Object.entries(ALIASES)) {
    if (specifier.startsWith(alias)) return { path: folder + specifier.slice(alias.length) };
  }
  return { package: specifier };
}

/** Whether an address that begins with `#` leads to this path. */
export function hasAlias(path: string): boolean {
  return Object.values(ALIASES).some((folder) => path.startsWith(folder));
}

/** The `imports` of package.json: `{ '#server/': 'server/', … }`. */
function readAliases(): Record<string, string> {
  const { imports } = JSON.parse(readText('package.json')) as { imports: Record<string, string> };
  return Object.fromEntries(
    Object.entries(imports).map(([from, to]) => [from.slice(0, -1), to.slice('./'.length, -1)]),
  );
}

/** The scripts of a component, each on the lines where it stands; any other file as it is. */
function scriptOf(file: string, text: string): string {
  if (!file.endsWith('.svelte')) return text;
  const blank = (part: string) => part.replaceAll(/[^\n]/g, ' ');
  let script = '';
  let end = 0;
  for (const match of text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)) {
    const start = match.index + match[0].indexOf('>') + 1;
    script += blank(text.slice(end, start)) + (match[1] ?? '');
    end = start + (match[1] ?? '').length;
  }
  return script;
}

function importOf(node: ts.Node): Omit<Import, 'line'> | null {
  if (ts.isImportDeclaration(node)) {
    const isTypeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return taken(node.moduleSpecifier, isTypeOnly);
  }
  if (ts.isExportDeclaration(node)) return taken(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return taken(node.argument.literal, true);
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return taken(node.arguments[0], false, true);
  }
  return null;
}

function taken(
  specifier: ts.Node | undefined,
  isTypeOnly: boolean,
  isLate = false,
): Omit<Import, 'line'> | null {
  if (!specifier || !ts.isStringLiteralLike(specifier)) return null;
  return { specifier: specifier.text, isTypeOnly, isLate };
}
