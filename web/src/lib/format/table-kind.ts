import { TABLE_KIND_NAMES } from '#domain/table-kind-names.ts';
import { namesOf } from '#lib/language/language.ts';

const WORDS: Readonly<Record<string, string>> = namesOf(TABLE_KIND_NAMES);

/** @example tableKindWord('ranking') // '重要指标排名' */
export function tableKindWord(kind: string): string {
  return WORDS[kind] ?? kind;
}
