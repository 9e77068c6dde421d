import type { UploadItem } from '#lib/api/uploads.ts';
import { language } from '#lib/language/language.ts';
import { kindLabel } from '../kinds.ts';
import type { KnownName } from './names.ts';

type Named = Pick<UploadItem, 'kind' | 'subject' | 'name'>;

/** What a sheet was read as; the server names it in Chinese. */
export function itemName(item: Named, regions: readonly KnownName[]): string {
  return language === 'en' ? inOwnWords(item, regions) : item.name;
}

/** @example inOwnWords({ kind: 'scorecard', subject: 'leping', … }, regions) // 'Leping City: scorecard' */
export function inOwnWords({ kind, subject, name }: Named, regions: readonly KnownName[]): string {
  if (kind === null) return name;
  const region = regions.find(({ id }) => id === subject);
  const label = kindLabel(kind);
  return region ? `${region.name}: ${label}` : `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
}
