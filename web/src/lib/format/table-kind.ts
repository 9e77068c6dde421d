import { tableKindNames } from '#domain/table-kind-names.ts';
import { namesOf } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';

const WORDS: Readonly<Record<string, string>> = namesOf(tableKindNames(office));

/** @example tableKindWord('ranking') // '重要指标排名' */
export function tableKindWord(kind: string): string {
  return WORDS[kind] ?? kind;
}
