import type { DraftFormat } from '#lib/api/draft-check.ts';

const MEGABYTE = 1024 * 1024;
/** As the server has it. */
export const MOST_MEGABYTES = { docx: 10, txt: 1 } as const satisfies Record<DraftFormat, number>;

export interface Refusal {
  title: string;
  /** Why, and what to do. */
  detail: string;
}

type Accepted = { format: DraftFormat } | { refusal: Refusal };

/** What a chosen file is sent as, or why it can't be. */
export function acceptFile({ name, size }: Pick<File, 'name' | 'size'>): Accepted {
  const format = formatOf(name);
  if (format === null) return { refusal: { title: `读不了“${name}”`, detail: adviceFor(name) } };
  if (size === 0) return refuse(`“${name}”是空的`, '请另选一个文件，或把文字贴进来。');
  const most = MOST_MEGABYTES[format];
  if (size > most * MEGABYTE) {
    const sizes = `.${format} 最多 ${most} MB，这个有 ${(size / MEGABYTE).toFixed(1)} MB`;
    return refuse(`“${name}”太大`, `${sizes}。请去掉图片和附件，或只把正文贴进来。`);
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
    return '请用 Word 或 WPS 另存为 .docx，或把文字复制过来贴上。';
  }
  return '只读 .docx 和 .txt。请换一个文件，或把文字复制过来贴上。';
}
