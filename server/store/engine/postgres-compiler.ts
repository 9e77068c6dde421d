import {
  OperatorNode,
  PostgresQueryCompiler,
  PrimitiveValueListNode,
  ValueListNode,
  type BinaryOperationNode,
} from 'kysely';

/** A list that holds nothing: SQLite lets one ask `in ()`, to PostgreSQL it is a fault of the words. */
export class ListingQueryCompiler extends PostgresQueryCompiler {
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const { operator, rightOperand: list } = node;
    const isEmpty =
      (PrimitiveValueListNode.is(list) || ValueListNode.is(list)) && list.values.length === 0;
    const asked = isEmpty && OperatorNode.is(operator) ? operator.operator : null;
    if (asked === 'in') this.append('false');
    else if (asked === 'not in') this.append('true');
    else super.visitBinaryOperation(node);
  }
}
