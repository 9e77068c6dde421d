import type { Upload, UploadItem } from '#lib/api/uploads.ts';

type Counts = Pick<Upload, 'errors' | 'warnings' | 'canBeTaken'> & {
  items: readonly Pick<UploadItem, 'isRead' | 'unknownNames'>[];
};

/** @example summaryOf(upload) // '认出 9 张表，没有问题' */
export function summaryOf({ items, errors, warnings }: Counts): string {
  const read = items.filter(({ isRead }) => isRead).length;
  const unread = items.length - read;
  const tables = `读出 ${read} 张表${unread > 0 ? `，${unread} 张还读不出` : ''}`;
  const faults = [
    errors > 0 ? `${errors} 个错误` : '',
    warnings > 0 ? `${warnings} 个提醒` : '',
  ].filter((part) => part !== '');
  return `${tables}，${faults.length > 0 ? faults.join('、') : '没有问题'}`;
}

/** Why it can't go on yet; null when it can. */
export function whyStopped(
  { items, errors, warnings, canBeTaken }: Counts,
  reason: string,
): string | null {
  if (errors > 0) {
    const isAsking = items.some(({ unknownNames }) => unknownNames.length > 0);
    const advice = isAsking ? '指认不认识的名称，或改正文件后重新上传' : '改正文件后重新上传';
    return `还有 ${errors} 个错误：${advice}。`;
  }
  if (items.length === 0 || !canBeTaken) return '没有读出任何表。请换一个文件。';
  if (warnings > 0 && reason.trim() === '') {
    return `有 ${warnings} 个提醒。核对无误的话，请写明理由。`;
  }
  return null;
}
