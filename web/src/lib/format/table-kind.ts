import { isLedgerKind } from '#domain/ledger/is-ledger.ts';
import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import { tableKindNames } from '#domain/table-kind-names.ts';
import { language, namesOf } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';

const WORDS: Readonly<Record<string, string>> = namesOf(tableKindNames(office));

/** @example tableKindWord('ranking') // '重要指标排名' */
export function tableKindWord(kind: string): string {
  if (isLedgerKind(kind)) return LEDGER_SHAPES[kind].name[language];
  return WORDS[kind] ?? kind;
}
