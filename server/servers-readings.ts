import type { Reading, ReadingOfEach } from './plugins/metrics.ts';
import { serversOf, type Db } from './store/database.ts';

type State = NonNullable<ReturnType<typeof serversOf>>[number];

/** What the servers of PostgreSQL are doing, as this node knows it; nothing where a file is served. */
export function readingsOfServers(db: Db): (Reading | ReadingOfEach)[] {
  if (serversOf(db) === null) return [];
  const states = () => serversOf(db) ?? [];
  const ofEach = (
    name: string,
    help: string,
    value: (state: State) => number | null,
  ): ReadingOfEach => ({
    name,
    help,
    label: 'server',
    readEach: () =>
      new Map(
        states().flatMap((state) => {
          const found = value(state);
          return found === null ? [] : [[state.name, found] as const];
        }),
      ),
  });
  return [
    {
      name: 'tongbao_database_primary',
      help: '1 while exactly one server of the database can be written to, else 0.',
      read: () => flag(states().some(({ role }) => role === 'primary')),
    },
    ofEach('tongbao_database_server_up', '1 while the server answers.', ({ role }) =>
      flag(role !== null),
    ),
    ofEach(
      'tongbao_database_server_passed_over',
      '1 while nothing is asked of the server: it is away, behind the others, a primary from before a promotion, or holds another database.',
      ({ isPassedOver }) => flag(isPassedOver),
    ),
    ofEach(
      'tongbao_database_replica_lag_seconds',
      'How long ago what a replica showed last was committed, while it has more to show.',
      ({ role, lagSeconds }) => (role === 'replica' ? lagSeconds : null),
    ),
    ofEach(
      'tongbao_database_connections',
      'Connections of the first thread to the server by which is read.',
      ({ connections }) => connections.open,
    ),
    ofEach(
      'tongbao_database_connections_waiting',
      'Questions that wait for such a connection.',
      ({ connections }) => connections.waiting,
    ),
  ];
}

const flag = (is: boolean): number => (is ? 1 : 0);
