/** Tables whose rows loads bring, drafts among them. */
const OF_LOADS = [
  'dictionary_version',
  'load',
  'load_release',
  'observation',
  'release_indicator',
  'release_version',
  'sheet',
  'source',
  'target',
];
const READ = new RegExp(`\\b(?:from|join) (${OF_LOADS.join('|')})\\b(?: as (\\w+))?`, 'gu');

/** What stands in a query in place of a table where something is withheld: the query around it asks for the load. */
const WITHHELD = / from (?:observation|sheet) ?\)(?= as (?:observation|sheet)\b)/gu;
/** What a sheet says in whose place a later one stands, by its id. */
const REPLACED = /\(select (?:kept\.\w+) from sheet as kept where kept\.id = case .*? end\)/gu;

/**
 * Tables that a query reads without asking by which load a row came, nor by the key of a row that was asked
 * for so: it would show what drafts bring.
 * @example withoutLoad('select * from sheet where kind = ?') // ['sheet']
 */
export function withoutLoad(query: string): string[] {
  const sql = query
    .replaceAll(/["`]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(REPLACED, 'null')
    .replaceAll(WITHHELD, ' )');
  return [...sql.matchAll(READ)].flatMap(({ index, 0: read, 1: table = '', 2: alias = table }) => {
    const rest = scopeAfter(sql, index + read.length);
    return conditionsOf(table, alias, ASKS_LOADS.test(sql)).some((one) => one.test(rest))
      ? []
      : [table];
  });
}

/** The loads themselves are asked for, so that rows may be joined to them. */
const ASKS_LOADS = /\bload\.id ?(?:<=|<|>|= ?[?$])|\bfrom load where id ?(?:<=|>|= ?[?$])/u;

function conditionsOf(table: string, alias: string, asksLoads: boolean): RegExp[] {
  const of = (column: string) => `(?<![\\w.])(?:${alias}\\.)?${column}`;
  const load = of(table === 'load' ? '(?:id|undone_by)' : 'load_id');
  const key = table === 'load' ? 'id' : '(?:id|key)';
  return [
    `${load} ?(?:<=|<|>|in\\b|= ?[?$])`,
    // By the key of a row that is known, or of another table that was asked.
    `${of(key)} ?(?:=|in\\b)`,
    `= ${alias}\\.${key}\\b`,
    ...(asksLoads && table !== 'load'
      ? [`${load} = load\\.id`, `load\\.id = ${alias}\\.load_id`]
      : []),
  ].map((condition) => new RegExp(condition, 'u'));
}

/** From there to the end of its own query, without those inside it. */
function scopeAfter(sql: string, from: number): string {
  const open: boolean[] = [];
  let scope = '';
  for (let at = from; at < sql.length; at += 1) {
    const letter = sql[at] ?? '';
    if (letter === '(') open.push(/^\(\s*(?:select|with)\b/u.test(sql.slice(at)));
    if (letter === ')' && open.pop() === undefined) return scope;
    if (!open.includes(true)) scope += letter;
  }
  return scope;
}
