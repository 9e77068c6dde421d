import { runProgram } from './run-program.ts';

export const HOST = '127.0.0.1';
/** Who may do anything in a cluster, and who owns the database of his name in it; both by one password. */
export const SUPERUSER = 'postgres';
export const OWNER = 'tongbao';

/** How a server of a cluster is reached. */
export interface Reached {
  port: number;
  password: string;
}

export function urlOf({ port, password }: Reached, user = OWNER, database = OWNER): string {
  return `postgres://${user}:${password}@${HOST}:${port}/${database}`;
}

/** Has statements done one after the other, each a transaction of its own; gives the rows, a column after a tab. */
export async function runSql(
  { port, password }: Reached,
  statements: readonly string[],
  database = 'postgres',
): Promise<string[]> {
  const to = ['-h', HOST, '-p', String(port), '-U', SUPERUSER, '-d', database];
  const plain = ['-X', '-q', '-A', '-t', '-F', '\t', '-v', 'ON_ERROR_STOP=1'];
  const input = statements.map((statement) => `${statement};\n`).join('');
  const printed = await runProgram('psql', [...to, ...plain], { password, input });
  return printed.split('\n').filter((line) => line !== '');
}
