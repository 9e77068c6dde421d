import type { Said } from '#domain/said.ts';
import { Problem, type ProblemCode } from '#server/problem.ts';
import { storeFaultOf, type StoreFault } from '#server/store/store-faults.ts';

const RETRY_AFTER_S = 5;
/** A program must not do again by itself what may have been done. */
const AGAIN_IN_VAIN: ReadonlySet<StoreFault> = new Set(['damaged', 'unsure']);

const PROBLEMS_OF: Readonly<Record<StoreFault, readonly [code: ProblemCode, detail: Said]>> = {
  busy: [
    'database-busy',
    {
      zh: '另一次写入还没有结束（如正在导入或发布），等不到轮次，这次什么也没有写入。请稍后再试；看数据不受影响。',
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
      zh: '数据库现在只能读，这次什么也没有写入。请管理这台机器的人检查：数据库是文件的，看文件权限和磁盘；在数据库服务器上的，看连的是不是只读的副本，用户有没有写的权限。看数据不受影响。',
      en: 'The database can only be read now: nothing was written. Ask whoever runs the machine to check the permissions of the file and its disk, or, with a server of databases, whether it is a replica and what its user may do; reading is not affected.',
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
      zh: '数据库已损坏。请管理这台机器的人用 npm run audit -- verify 查看，并从备份恢复。',
      en: 'The database is damaged. Ask whoever runs the machine to look at it with npm run audit -- verify, and to restore a backup.',
    },
  ],
  unreachable: [
    'database-unreachable',
    {
      zh: '现在连不上数据库（主库），这次什么也没有写入。有副本的，看数据不受影响；写的请稍后再试。管理这台机器的人请检查数据库服务和网络。',
      en: 'The database (its primary) cannot be reached now: nothing was written. Where there are replicas reading is not affected; try again later. Ask whoever runs the machine to check the server of the database and the network.',
    },
  ],
  unsure: [
    'database-unsure',
    {
      zh: '正在存下时与数据库的连接断了，不知道是否已经存下。请先打开看一看，没有存下的再做一次。',
      en: 'The connection to the database broke while this was being kept, and it is not known whether it was. Look first; where it was not kept, do it again.',
    },
  ],
};

/** What is told of a fault of the database or its disk; null for an error that is none. */
export function storeProblemOf(error: unknown): Problem | null {
  const fault = storeFaultOf(error);
  if (fault === null) return null;
  const [code, detail] = PROBLEMS_OF[fault];
  return new Problem(code, detail, { retryAfter: AGAIN_IN_VAIN.has(fault) ? null : RETRY_AFTER_S });
}
