import { once } from 'node:events';
import { createServer } from 'node:net';

/** Whether one can listen there: null, or why not and what to do. Nothing goes on listening. */
export async function whyNotListen(host: string, port: number): Promise<string | null> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    return explainListening(error, { host, port });
  }
  server.close();
  await once(server, 'close');
  return null;
}

export function explainListening(
  error: unknown,
  { host, port }: { host: string; port: number },
): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return `端口 ${port} 已被占用。换一个端口：PORT=${port + 1} npm start`;
  if (code === 'EACCES')
    return `没有权限监听端口 ${port}。换一个 1024 以上的端口：PORT=3000 npm start`;
  if (code === 'EADDRNOTAVAIL') return `这台机器没有地址 ${host}。请改正 HOST。`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `找不到地址 ${host}。请改正 HOST：127.0.0.1 只给本机，0.0.0.0 给各处。`;
  return `不能监听 ${host}:${port}（${String(code ?? error)}）。请改正 HOST 和 PORT。`;
}
