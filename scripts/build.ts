import { fileURLToPath } from 'node:url';
import { buildPages } from './build-pages.ts';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';
import { endWithParent } from './run-apart.ts';

const HELP = `npm run build   建成网页（build/web），第一次 npm start 也会这样做`;

endWithParent();
await runCommand('build', async () => {
  const { positionals } = readArguments(HELP, {});
  if (positionals.length > 0) throw new UsageError(`不认识“${positionals.join(' ')}”。`);
  await buildPages(fileURLToPath(new URL('../', import.meta.url)));
  return EXIT.done;
});
