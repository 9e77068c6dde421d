import { EXIT, readArguments, runCommand, UsageError } from './command.ts';
import { listLicences, writeLicences } from './bundle/licences.ts';
import { readLock } from './bundle/read-lock.ts';

const HELP = `npm run --silent licences > licences.tsv   程序所用的软件包和它们的许可证

有一个没有写明许可证，或其许可证不能随程序分发，退出码为 1。`;

await runCommand('licences', async () => {
  const { positionals } = readArguments(HELP, {});
  if (positionals.length > 0) throw new UsageError(`不认识“${positionals.join(' ')}”。`);
  const licences = listLicences(await readLock());
  process.stdout.write(writeLicences(licences));
  const faulty = licences.filter(({ fault }) => fault !== null);
  for (const { name, version, fault } of faulty) console.error(`${name} ${version}：${fault}。`);
  return faulty.length > 0 ? EXIT.badInput : EXIT.done;
});
