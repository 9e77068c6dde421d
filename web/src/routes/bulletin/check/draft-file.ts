import type { DraftFormat } from '#lib/api/draft-check.ts';
import type { Refusal } from '#lib/api/refusal.ts';
import { words } from './words.ts';

const MEGABYTE = 1024 * 1024;
/** As the server has it. */
export const MOST_MEGABYTES = { docx: 10, txt: 1 } as const satisfies Record<DraftFormat, number>;

type Accepted = { format: DraftFormat } | { refusal: Refusal };

/** What a chosen file is sent as, or why it can't be. */
export function acceptFile({ name, size }: Pick<File, 'name' | 'size'>): Accepted {
  const format = formatOf(name);
  if (format === null)
    return { refusal: { title: words.file.unreadable(name), detail: adviceFor(name) } };
  if (size === 0) return refuse(words.file.empty(name), words.file.emptyCure);
  const most = MOST_MEGABYTES[format];
  if (size > most * MEGABYTE) {
    const megabytes = (size / MEGABYTE).toFixed(1);
    return refuse(words.file.large(name), words.file.largeCure(format, most, megabytes));
  }
  return { format };
}

function refuse(title: string, detail: string): Accepted {
  return { refusal: { title, detail } };
}

function formatOf(name: string): DraftFormat | null {
  if (/\.docx$/iu.test(name)) return 'docx';
  return /\.txt$/iu.test(name) ? 'txt' : null;
}

function adviceFor(name: string): string {
  if (/\.(?:doc|wps|odt|rtf)$/iu.test(name)) {
    return words.file.saveAs;
  }
  return words.file.onlyThese;
}
