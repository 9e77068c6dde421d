/** `npm run dev`: the API, restarted when the server's files change, and the pages with live reload. */
import { spawn } from 'node:child_process';

const api = spawn('node', ['--watch-path=server', 'scripts/start.ts'], { stdio: 'inherit' });
const pages = spawn('vite', ['dev'], { stdio: 'inherit' });

for (const child of [api, pages]) {
  child.on('exit', (exitCode) => {
    api.kill();
    pages.kill();
    process.exitCode ??= exitCode ?? 0;
  });
}
