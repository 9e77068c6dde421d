/* A command with faults that no command has, so that how they are told can be tried. */
import { readArguments, runCommand } from '#scripts/command.ts';

await runCommand('unforeseen', async () => {
  const { positionals } = readArguments('', {});
  const [how] = positionals;
  if (how === 'later') await failLater();
  return (undefined as unknown as { code: number }).code;
});

/** Where nobody waits for it. */
async function failLater(): Promise<void> {
  setTimeout(() => {
    throw new TypeError('nobody waits for this');
  });
  await new Promise((resolve) => {
    setTimeout(resolve, 1000);
  });
}
