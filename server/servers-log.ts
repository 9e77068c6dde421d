import type { FastifyBaseLogger } from 'fastify';
import type { serversOf } from './store/database.ts';

type States = ReturnType<typeof serversOf>;

const FOREIGN =
  '这不是同一个数据库的副本（别的集群或别的数据库），不从它读。请改正 DATABASE_READ_URLS';
const FORMER =
  '这是提升副本之前的旧主库，不再使用。请停掉它，用 pg_rewind 或 pg_basebackup 重做成副本';
const RIVALS =
  '有两台主库，分不出哪台作数，不能写入，只读。请停掉被替换的旧主库，用 pg_rewind 或 pg_basebackup 重做成副本';

/** Tells in the log what became of the servers of a database since it was told last. */
export function createServersLog(log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>) {
  const known = new Map<string, string>();
  let couldWrite = true;
  let rivalsKnown = '';
  return (states: States): void => {
    if (states === null) return;
    for (const { name, role, fault, isPassedOver } of states) {
      const said = `${role ?? 'away'} ${String(isPassedOver)}`;
      if (known.get(name) === said) continue;
      known.set(name, said);
      if (role === 'foreign') log.error({ server: name }, FOREIGN);
      else if (role === 'former') log.error({ server: name }, FORMER);
      else if (role === null) log.warn({ server: name, fault }, '数据库的一台服务器连不上');
      else if (isPassedOver) log.warn({ server: name, role }, '数据库的一台服务器暂不使用');
      else log.info({ server: name, role }, '数据库的一台服务器可用');
    }
    const rivals = states.filter(({ role }) => role === 'rival').map(({ name }) => name);
    if (rivals.length > 0 && rivals.join() !== rivalsKnown) log.error({ servers: rivals }, RIVALS);
    rivalsKnown = rivals.join();
    const canWrite = states.some(({ role }) => role === 'primary');
    if (!canWrite && couldWrite) log.error('数据库没有可写的主库，只能读');
    if (canWrite && !couldWrite) log.info('数据库又有可写的主库');
    couldWrite = canWrite;
  };
}
