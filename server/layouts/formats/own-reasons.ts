import { MISSING_REASONS, type MissingReason } from '#domain/dictionary.ts';
import { MISSING_MEANINGS } from '#domain/missing-reason.ts';
import { WITHHELD_WORD } from '#domain/show.ts';

/** Why a cell of our own exports is empty: a code, the words of a workbook, or the word in its place. */
export function readOwnReason(text: string): MissingReason | null {
  const word = text.trim();
  if (word === WITHHELD_WORD) return 'withheld';
  const isIt = (reason: MissingReason) =>
    reason === word || Object.values(MISSING_MEANINGS[reason]).includes(word);
  return MISSING_REASONS.find(isIt) ?? null;
}

/** 乐平市：表中这一格是空白；浮梁县：…, of a line of a wide table. */
export function readOwnReasons(text: string): ReadonlyMap<string, MissingReason> {
  const parts = text.split(/；|; /u).map((part) => /^(.*?)(?:：|: )(.*)$/u.exec(part.trim()));
  return new Map(
    parts.flatMap((part) => {
      const reason = readOwnReason(part?.[2] ?? '');
      return part?.[1] === undefined || reason === null ? [] : [[part[1], reason] as const];
    }),
  );
}
