import {
  AliasNode,
  OperationNodeTransformer,
  sql,
  TableNode,
  type FromNode,
  type JoinNode,
  type KyselyPlugin,
  type OperationNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
} from 'kysely';
import { withholdTable, type WithheldPrint } from '#domain/withholding/printed-table.ts';
import { parseTable } from '../sheets.ts';
import type { CellList } from './cell-list.ts';

/** What is taken out of every query. */
export interface WithholdingScope {
  indicatorKeys: readonly number[];
  releaseKeys: readonly number[];
  /** Single cells; null: none. */
  cells: CellList | null;
  /** Sheets in whose place an earlier one is read, by their ids: what is published stands as it was. */
  replaced?: ReadonlyMap<number, number>;
  print: WithheldPrint;
}

const OBSERVATION = [
  ...['indicator_key', 'period', 'region_key', 'load_id', 'decimals'],
  ...['source_key', 'source_row', 'source_column'],
];
const SHEET = ['id', 'load_id', 'release_key', 'kind', 'subject', 'file', 'sheet_name'];
/** Stands before the JSON of a printed table: read past this plugin, it is no JSON any more. */
const PARTLY = '~';
const WHOLLY = '!';

/**
 * The one place where figures are withheld: every query of observations and of printed tables reads
 * them from a subquery that gives none. SQLite takes such a subquery into the query around it, so that
 * indexes serve as before. What follows from figures follows from what is left.
 */
export class WithholdingPlugin implements KyselyPlugin {
  readonly #print: WithheldPrint;
  readonly #transformer: WithholdingTransformer;

  constructor({ print, ...scope }: WithholdingScope) {
    this.#print = print;
    this.#transformer = new WithholdingTransformer(scope);
  }

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    return this.#transformer.transformNode(node, queryId);
  }

  transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const rows = result.rows.map((row) => {
      const { content } = row;
      const isMarked =
        typeof content === 'string' && (content.startsWith(PARTLY) || content.startsWith(WHOLLY));
      return isMarked ? { ...row, content: this.#withhold(content) } : row;
    });
    return Promise.resolve({ ...result, rows });
  }

  #withhold(marked: string): string {
    const scope = { isWhole: marked.startsWith(WHOLLY) };
    return JSON.stringify(withholdTable(parseTable(marked.slice(1)), this.#print, scope));
  }
}

class WithholdingTransformer extends OperationNodeTransformer {
  readonly #subqueries: ReadonlyMap<string, OperationNode>;

  constructor(scope: Omit<WithholdingScope, 'print'>) {
    super();
    this.#subqueries = new Map([
      ['observation', observations(scope)],
      ['sheet', sheets(scope)],
    ]);
  }

  protected override transformFrom(...args: Parameters<OperationNodeTransformer['transformFrom']>) {
    const node: FromNode = super.transformFrom(...args);
    return { ...node, froms: node.froms.map((from) => this.#replace(from)) };
  }

  protected override transformJoin(...args: Parameters<OperationNodeTransformer['transformJoin']>) {
    const node: JoinNode = super.transformJoin(...args);
    return { ...node, table: this.#replace(node.table) };
  }

  /** A table that is read becomes its subquery under the same name. */
  #replace(node: OperationNode): OperationNode {
    if (AliasNode.is(node)) {
      const subquery = TableNode.is(node.node) && this.#subqueries.get(nameOf(node.node));
      return subquery ? AliasNode.create(subquery, node.alias) : node;
    }
    if (!TableNode.is(node)) return node;
    const subquery = this.#subqueries.get(nameOf(node));
    return subquery ? AliasNode.create(subquery, node.table.identifier) : node;
  }
}

function nameOf({ table }: TableNode): string {
  return table.identifier.name;
}

function observations({
  indicatorKeys,
  cells,
}: Pick<WithholdingScope, 'indicatorKeys' | 'cells'>): OperationNode {
  const isOfIndicator = sql`observation.indicator_key in (${literals(indicatorKeys)})`;
  const isWithheld = sql`(${isOfIndicator} or ${cells?.isListed ?? sql`false`})`;
  return sql`(
    select ${names(OBSERVATION.map((column) => `observation.${column}`))},
      case when ${isWithheld} then null else units end as units,
      case when ${isWithheld} then 'withheld' else missing_reason end as missing_reason,
      case when ${isWithheld} then null else note_mark end as note_mark
    from ${cells?.from ?? sql`observation`}
  )`.toOperationNode();
}

function sheets({
  releaseKeys,
  replaced = new Map(),
}: Pick<WithholdingScope, 'releaseKeys' | 'replaced'>): OperationNode {
  const isReplaced = sql`sheet.id in (${literals([...replaced.keys()])})`;
  const whens = [...replaced].map(([id, by]) => sql`when ${sql.lit(id)} then ${sql.lit(by)}`);
  const earlier = sql`case sheet.id ${sql.join([...whens, sql`when -1 then -1`], sql` `)} end`;
  const read = (column: string) => sql`case when ${isReplaced}
    then (select ${sql.ref(`kept.${column}`)} from sheet as kept where kept.id = ${earlier})
    else ${sql.ref(column)} end`;
  return sql`(
    select ${names(SHEET)}, ${read('content_hash')} as content_hash,
      case when release_key in (${literals(releaseKeys)}) then ${sql.lit(WHOLLY)}
        else ${sql.lit(PARTLY)} end || ${read('content')} as content
    from sheet
  )`.toOperationNode();
}

const names = (columns: readonly string[]) => sql.join(columns.map((name) => sql.ref(name)));

/** Keys are integers of ours; none at all is a list that holds none. */
const literals = (keys: readonly number[]) => sql.join([-1, ...keys].map((key) => sql.lit(key)));
