import { KIND_NOUNS } from '#domain/dictionary-names.ts';
import { foldName } from '#domain/fold.ts';
import type { NamedPlace, UnknownName, UploadItem } from '#server/schemas/uploads.ts';
import { namesOf } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';

export interface KnownName {
  id: string;
  name: string;
  aliases?: readonly string[];
}

/** All that a name can be mapped to. */
export type KnownNames = Readonly<Record<UnknownName['kind'], readonly KnownName[]>>;

export const KIND_WORDS = namesOf({
  ...KIND_NOUNS,
  department: { ...KIND_NOUNS.department, zh: office.dutyWord },
});

/** An unknown name, once, however often it stands there. */
export interface NameToMap extends Pick<UnknownName, 'kind' | 'text' | 'nearest'> {
  key: string;
  times: number;
}

/** @example namesToMap(upload.items) // [{ kind: 'indicator', text: '地区总产值', times: 3, … }] */
export function namesToMap(items: readonly Pick<UploadItem, 'unknownNames'>[]): NameToMap[] {
  const all = items.flatMap(({ unknownNames }) => unknownNames);
  return [...Map.groupBy(all, ({ kind, text }) => `${kind}:${foldName(text)}`)].flatMap(
    ([key, [first, ...more]]) =>
      first
        ? [
            {
              key,
              kind: first.kind,
              text: first.text,
              nearest: first.nearest,
              times: more.length + 1,
            },
          ]
        : [],
  );
}

/** Lines and columns that could be left out, each name once. */
export function placesToLeaveOut(
  items: readonly Pick<UploadItem, 'canLeaveOut'>[],
): readonly NamedPlace[] {
  const all = items.flatMap(({ canLeaveOut }) => canLeaveOut);
  return all.filter(
    (one, index) => all.findIndex(({ text }) => isSameName(text, one.text)) === index,
  );
}

/** @example isSameName('全 国', '全国') // true */
export function isSameName(one: string, other: string): boolean {
  return foldName(one) === foldName(other);
}
