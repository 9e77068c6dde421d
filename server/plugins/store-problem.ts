import { Problem, type ProblemCode } from '#server/problem.ts';
import { storeFaultOf, type StoreFault } from '#server/store/store-faults.ts';

const RETRY_AFTER_S = 5;

const PROBLEMS_OF: Readonly<Record<StoreFault, readonly [code: ProblemCode, detail: string]>> = {
  busy: [
    'database-busy',
    '另一次写入还没有结束（如正在装载或发布），等不到轮次，这次什么也没有写入。请稍后再试；看数据不受影响。',
  ],
  full: [
    'disk-full',
    '服务器的磁盘已满，这次什么也没有写入。请管理这台机器的人腾出空间，之后再试；看数据不受影响。',
  ],
  'read-only': [
    'database-read-only',
    '数据库文件或所在的磁盘现在只能读，这次什么也没有写入。请管理这台机器的人检查文件权限和磁盘；看数据不受影响。',
  ],
  moved: [
    'database-moved',
    '服务开着的数据库文件已被删除、移走或换成了另一个，这次什么也没有写入。请管理这台机器的人把文件放回原处，或重新启动服务。',
  ],
  disk: [
    'disk-fault',
    '服务器读写磁盘时出错，这次什么也没有写入。请管理这台机器的人检查磁盘和数据库文件。',
  ],
  damaged: [
    'database-damaged',
    '数据库文件已损坏。请管理这台机器的人用 npm run audit -- verify 查看，并从备份恢复。',
  ],
};

/** What is told of a fault of the database; null for an error that is none. */
export function storeProblemOf(error: unknown): Problem | null {
  const fault = storeFaultOf(error);
  if (fault === null) return null;
  const [code, detail] = PROBLEMS_OF[fault];
  return new Problem(code, detail, { retryAfter: fault === 'damaged' ? null : RETRY_AFTER_S });
}
