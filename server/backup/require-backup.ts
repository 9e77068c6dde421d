import { NoDatabase, requireDatabase, stateOfFile } from '#server/store/database-file.ts';

/** Whoever restores looks for a backup, and not for the database in use. @throws NoDatabase */
export function requireBackup(file: string): void {
  const found = FAULTS[stateOfFile(file)];
  if (found)
    throw new NoDatabase(
      `${found}：${file}。什么也没有改；请核对路径，给出 npm run backup 做成的文件。`,
    );
  requireDatabase(file);
}

const FAULTS: Readonly<Record<ReturnType<typeof stateOfFile>, string | null>> = {
  absent: '没有这个备份文件',
  empty: '这个备份文件是空的（0 字节）',
  'no-file': '这不是备份文件，而是文件夹或设备',
  there: null,
};
