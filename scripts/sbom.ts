import { fileURLToPath } from 'node:url';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';
import { readSbom } from './bundle/sbom.ts';

const HELP = `npm run --silent sbom > sbom.json   软件物料清单（CycloneDX），由 npm 按 package-lock.json 列出`;

await runCommand('sbom', async () => {
  const { positionals } = readArguments(HELP, {});
  if (positionals.length > 0) throw new UsageError(`不认识“${positionals.join(' ')}”。`);
  process.stdout.write(await readSbom(fileURLToPath(new URL('../', import.meta.url))));
  return EXIT.done;
});
