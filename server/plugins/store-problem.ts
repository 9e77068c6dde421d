import type { Said } from '#domain/said.ts';
import { Problem, type ProblemCode } from '#server/problem.ts';
import { storeFaultOf, type StoreFault } from '#server/store/store-faults.ts';

const RETRY_AFTER_S = 5;

const PROBLEMS_OF: Readonly<Record<StoreFault, readonly [code: ProblemCode, detail: Said]>> = {
  busy: [
    'database-busy',
    {
      zh: '另一次写入还没有结束（如正在装载或发布），等不到轮次，这次什么也没有写入。请稍后再试；看数据不受影响。',
      en: 'Another write has not ended yet, such as a load or a publication, and the turn did not come: nothing was written. Try again later; reading is not affected.',
    },
  ],
  full: [
    'disk-full',
    {
      zh: '服务器的磁盘已满，这次什么也没有写入。请管理这台机器的人腾出空间，之后再试；看数据不受影响。',
      en: 'The disk of the server is full: nothing was written. Ask whoever runs the machine to make room, then try again; reading is not affected.',
    },
  ],
  'read-only': [
    'database-read-only',
    {
      zh: '数据库文件或所在的磁盘现在只能读，这次什么也没有写入。请管理这台机器的人检查文件权限和磁盘；看数据不受影响。',
      en: 'The database file or its disk can only be read now: nothing was written. Ask whoever runs the machine to check the permissions of the file and the disk; reading is not affected.',
    },
  ],
  moved: [
    'database-moved',
    {
      zh: '服务开着的数据库文件或它的日志（-wal、-shm）已被删除、移走或换成了另一个，这次什么也没有写入。请管理这台机器的人把文件放回原处；只是日志不见了，请正常停下服务再启动。',
      en: 'The database file that the server has open, or its log (-wal, -shm), was deleted, moved or replaced by another: nothing was written. Ask whoever runs the machine to put the file back, or, where the log alone is gone, to stop the server in the usual way and start it again.',
    },
  ],
  disk: [
    'disk-fault',
    {
      zh: '服务器读写磁盘时出错，这次什么也没有写入。请管理这台机器的人检查磁盘和数据库文件。',
      en: 'The server failed to read or write its disk: nothing was written. Ask whoever runs the machine to check the disk and the database file.',
    },
  ],
  damaged: [
    'database-damaged',
    {
      zh: '数据库文件已损坏。请管理这台机器的人用 npm run audit -- verify 查看，并从备份恢复。',
      en: 'The database file is damaged. Ask whoever runs the machine to look at it with npm run audit -- verify, and to restore a backup.',
    },
  ],
};

/** What is told of a fault of the database or its disk; null for an error that is none. */
export function storeProblemOf(error: unknown): Problem | null {
  const fault = storeFaultOf(error);
  if (fault === null) return null;
  const [code, detail] = PROBLEMS_OF[fault];
  return new Problem(code, detail, { retryAfter: fault === 'damaged' ? null : RETRY_AFTER_S });
}
