/* A command that runs itself apart, so that what the one hears of the other can be tried. */
import { EXIT, runCommand } from '#scripts/command.ts';
import { endWithParent, runApart } from '#scripts/run-apart.ts';

const [role = '', how = ''] = process.argv.slice(2);
if (role === 'parent') {
  await runCommand('parent', () => runApart(new URL(import.meta.url), ['child', how]));
} else {
  endWithParent();
  if (how === 'fails') {
    process.stdout.write('said to standard output\n');
    process.stderr.write('said to standard error\n');
    process.exitCode = EXIT.badUsage;
  }
  if (how === 'is killed') process.kill(process.pid, 'SIGKILL');
  if (how === 'goes on') {
    process.stderr.write(`${process.pid}\n`);
    setInterval(() => undefined, 1000);
  }
}
