import type { FastifyBaseLogger } from 'fastify';
import type { serversOf } from './store/database.ts';

type States = ReturnType<typeof serversOf>;

/** Tells in the log what became of the servers of a database since it was told last. */
export function createServersLog(log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>) {
  const known = new Map<string, string>();
  let couldWrite = true;
  return (states: States): void => {
    if (states === null) return;
    for (const { name, role, fault, isPassedOver } of states) {
      const said = `${role ?? 'away'} ${String(isPassedOver)}`;
      if (known.get(name) === said) continue;
      known.set(name, said);
      if (role === null) log.warn({ server: name, fault }, '数据库的一台服务器连不上');
      else if (isPassedOver) log.warn({ server: name, role }, '数据库的一台服务器暂不使用');
      else log.info({ server: name, role }, '数据库的一台服务器可用');
    }
    const canWrite = states.some(({ role }) => role === 'primary');
    if (!canWrite && couldWrite) log.error('数据库没有可写的主库，只能读');
    if (canWrite && !couldWrite) log.info('数据库又有可写的主库');
    couldWrite = canWrite;
  };
}
