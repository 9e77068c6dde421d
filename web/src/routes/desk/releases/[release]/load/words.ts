import { NOTE_LENGTH } from '#domain/lengths.ts';
import type { Upload, UploadItem } from '#server/schemas/uploads.ts';
import { inLanguage } from '#lib/language/language.ts';

/** Half of a reason: the other is for figures, on the page that follows, and both go as one. */
export const FILES_REASON_LENGTH = NOTE_LENGTH / 2;

type Counts = Pick<Upload, 'errors' | 'warnings' | 'canBeTaken'> & {
  items: readonly Pick<UploadItem, 'isRead' | 'unknownNames' | 'reading'>[];
};

const words = inLanguage({
  zh: {
    read: (tables: number) => `读出 ${tables} 张表`,
    unread: (tables: number) => `，${tables} 张还读不出`,
    errors: (count: number) => `${count} 个错误`,
    warnings: (count: number) => `${count} 个提醒`,
    noProblem: '没有问题',
    comma: '，',
    between: '、',
    nameThem: '指认不认识的名称，或改正文件后重新上传',
    mendFiles: '改正文件后重新上传',
    showSheets: '在表上指认，或改正文件后重新上传',
    stillErrors: (count: number, advice: string) => `还有 ${count} 个错误：${advice}。`,
    nothingRead: '没有读出任何表。请换一个文件。',
    reasonNeeded: (count: number) => `有 ${count} 个提醒。核对无误的话，请写明理由。`,
  },
  en: {
    read: (tables) => (tables === 1 ? '1 table read' : `${tables} tables read`),
    unread: (tables) => `, ${tables} not yet`,
    errors: (count) => (count === 1 ? '1 error' : `${count} errors`),
    warnings: (count) => (count === 1 ? '1 warning' : `${count} warnings`),
    noProblem: 'no problems',
    comma: ', ',
    between: ', ',
    nameThem: 'say what the unknown names are, or mend the files and send them again',
    mendFiles: 'mend the files and send them again',
    showSheets: 'show on the sheet what it holds, or mend the files and send them again',
    stillErrors: (count, advice) =>
      `${count === 1 ? '1 error' : `${count} errors`} left: ${advice}.`,
    nothingRead: 'No table could be read. Choose other files.',
    reasonNeeded: (count) =>
      count === 1
        ? 'There is 1 warning. If the figures are right, say why.'
        : `There are ${count} warnings. If the figures are right, say why.`,
  },
});

/** @example summaryOf(upload) // '读出 9 张表，没有问题' */
export function summaryOf({ items, errors, warnings }: Counts): string {
  const read = items.filter(({ isRead }) => isRead).length;
  const unread = items.length - read;
  const tables = `${words.read(read)}${unread > 0 ? words.unread(unread) : ''}`;
  const faults = [
    errors > 0 ? words.errors(errors) : '',
    warnings > 0 ? words.warnings(warnings) : '',
  ].filter((part) => part !== '');
  const said = faults.length > 0 ? faults.join(words.between) : words.noProblem;
  return `${tables}${words.comma}${said}`;
}

/** Why it can't go on yet; null when it can. */
export function whyStopped(
  { items, errors, warnings, canBeTaken }: Counts,
  reason: string,
): string | null {
  if (errors > 0) {
    const isAsking = items.some(({ unknownNames }) => unknownNames.length > 0);
    const isShowable = items.some(({ isRead, reading }) => !isRead && reading !== null);
    const other = isShowable ? words.showSheets : words.mendFiles;
    return words.stillErrors(errors, isAsking ? words.nameThem : other);
  }
  if (items.length === 0 || !canBeTaken) return words.nothingRead;
  if (warnings > 0 && reason.trim() === '') return words.reasonNeeded(warnings);
  return null;
}
