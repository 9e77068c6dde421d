import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { listFiles, readText } from './imports.ts';

const DICTIONARY = join(import.meta.dirname, '../../data/dictionary');

/** What is named in each file of the dictionary, and how. */
const NAMED = {
  indicators: ['id', 'name', 'prose_name'],
  departments: ['id', 'name', 'short_name'],
  regions: ['id', 'name', 'short_name', 'prose_name'],
  family_members: ['name', 'aliases'],
} as const;

/** Ordinary words that happen to be names too. */
export const ORDINARY: Readonly<Record<string, string>> = {
  全市: 'every city is called so in its tables',
  财政局: 'every city has one',
  合计: 'the word for a total',
  总计: 'the same',
  总数: 'the same',
  全部: 'all, as in “all of it”',
  支出: 'spending, in sentences about anything',
  收入: 'income, the same',
};

/** Ids and names of the shipped dictionary: what no source may know. */
export function dictionaryWords(): string[] {
  const words = Object.entries(NAMED).flatMap(([file, columns]) => {
    const text = readFileSync(join(DICTIONARY, `${file}.csv`), 'utf8');
    const { data } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    });
    return data.flatMap((row) => columns.flatMap((column) => (row[column] ?? '').split(';')));
  });
  return [...new Set(words)].filter((word) => word !== '' && !(word in ORDINARY));
}

export interface Known {
  file: string;
  line: number;
  word: string;
}

/** Sources that hold one of the words outside comments and imports. Data of their own are no sources. */
export function findKnown(folders: readonly string[], words: readonly string[]): Known[] {
  const files = folders.flatMap(listFiles).filter((file) => /\.(?:ts|js|svelte)$/u.test(file));
  return files.flatMap((file) => knownIn(file, readText(file), words));
}

/** @example knownIn('a.ts', "const a = 'gdp'; // gdp", ['gdp']) // [{ file: 'a.ts', line: 1, word: 'gdp' }] */
export function knownIn(file: string, text: string, words: readonly string[]): Known[] {
  const bare = withoutComments(text);
  const own = words.filter((word) => bare.includes(word));
  if (own.length === 0) return [];
  return bare
    .split('\n')
    .flatMap((line, index) =>
      own.filter((word) => holds(line, word)).map((word) => ({ file, line: index + 1, word })),
    );
}

/** An id stands by itself: gdp is not in “gdp-year”, nor in “gdpValue”. */
function holds(line: string, word: string): boolean {
  if (/\p{Script=Han}/u.test(word)) return line.includes(word);
  const id = word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\w-])${id}(?![\w-])`, 'u').test(line);
}

/** Lines stay where they are. */
function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replaceAll(/[^\n]/gu, '');
  return text
    .replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/gu, blank)
    .replaceAll(/(?<![:'"`\w/])\/\/[^\n]*/gu, '')
    .replaceAll(/^\s*(?:import|\} from)\b[^\n]*/gmu, '');
}
