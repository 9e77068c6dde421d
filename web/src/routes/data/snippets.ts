/** A query for those who program: the same file, fetched by the tools they know. */
export const TOOLS = ['curl', 'python', 'r'] as const;
export type Tool = (typeof TOOLS)[number];

export interface SnippetQuery {
  /** The whole address of the CSV without a byte order mark. */
  csvUrl: string;
  /** Columns of the file that look like numbers or dates and are neither. */
  textColumns: readonly string[];
}

/**
 * @example snippet('curl', { csvUrl: 'http://localhost:3000/api/v1/observations.csv?bom=0', textColumns: [] })
 *   // "curl --fail --compressed --output tongbao.csv 'http://localhost:3000/api/v1/observations.csv?bom=0'"
 */
export function snippet(tool: Tool, query: SnippetQuery): string {
  return { curl, python, r }[tool](query);
}

function curl({ csvUrl }: SnippetQuery): string {
  return `curl --fail --compressed --output tongbao.csv ${shellQuoted(csvUrl)}`;
}

function python({ csvUrl, textColumns }: SnippetQuery): string {
  const types = textColumns.map((name) => `${quoted(name)}: str`).join(', ');
  return [
    'import pandas as pd',
    '',
    `url = ${quoted(csvUrl)}`,
    `table = pd.read_csv(url, dtype={${types}})`,
    'print(table.head())',
  ].join('\n');
}

function r({ csvUrl, textColumns }: SnippetQuery): string {
  const types = textColumns.map((name) => `${rName(name)} = col_character()`);
  return [
    'library(readr)',
    '',
    `url <- ${quoted(csvUrl)}`,
    `table <- read_csv(url, col_types = cols(${[...types, '.default = col_guess()'].join(', ')}))`,
    'print(table)',
  ].join('\n');
}

/** Nothing in single quotes means anything to a shell, except their end. */
const shellQuoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** A text in double quotes, with the escapes that Python, R and JSON share. */
const quoted = (text: string) => JSON.stringify(text);

/** @example rName('region') // 'region' */
const rName = (name: string) => (/^[a-z][a-z_]*$/i.test(name) ? name : `\`${name}\``);
