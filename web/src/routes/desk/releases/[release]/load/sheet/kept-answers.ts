import type { Shown } from './answers.ts';

/** What was answered about a file and is not taken yet. */
export interface KeptAnswers {
  shown: Shown;
  /** As the server is asked: an id, blank for none, null for the one that fits. */
  template: string | null;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const FOLDER = 'tongbao-sheet/';
const nameFor = (upload: string, file: string) => `${FOLDER}${upload}/${file}`;

/** Keeps answers as long as the upload is the one that is worked on. False: the browser keeps nothing. */
export function keepAnswers(
  store: Store,
  { upload, file }: { upload: string; file: string },
  kept: KeptAnswers | null,
): boolean {
  try {
    if (kept) store.setItem(nameFor(upload, file), JSON.stringify(kept));
    else store.removeItem(nameFor(upload, file));
    return true;
  } catch {
    // Full, or switched off.
    return false;
  }
}

/** Forgets what was kept of other uploads: an upload is there for a day. */
export function forgetOthers(store: Store, upload: string): void {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
  for (const key of keys) {
    if (key.startsWith(FOLDER) && !key.startsWith(`${FOLDER}${upload}/`)) store.removeItem(key);
  }
}

/** What was kept of a file; null: nothing that can be read. */
export function findAnswers(
  store: Store,
  { upload, file }: { upload: string; file: string },
): KeptAnswers | null {
  try {
    const value: unknown = JSON.parse(store.getItem(nameFor(upload, file)) ?? 'null');
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWords = (value: unknown): boolean => value === null || typeof value === 'string';

/** As far as the page itself needs it: the server checks every answer. */
function isKept(value: unknown): value is KeptAnswers {
  if (!isRecord(value) || !isWords(value.template) || !Array.isArray(value.shown)) return false;
  return value.shown.every(
    (sheet) =>
      isRecord(sheet) &&
      isWords(sheet.sheet) &&
      Array.isArray(sheet.answers) &&
      sheet.answers.every(isAnswer),
  );
}

function isAnswer(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { about, cells, to } = value;
  if (about === 'area') return isArea(cells);
  if (about === 'value') return cells === null || isArea(cells);
  return about === 'name' && isRecord(to);
}

const isArea = (value: unknown): boolean =>
  isRecord(value) &&
  ['top', 'left', 'bottom', 'right'].every((edge) => typeof value[edge] === 'number');
