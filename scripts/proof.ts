import { EXIT, readArguments, runCommand, UsageError } from './command.ts';
import { PARTS } from './proof/parts.ts';

const HELP = `npm run proof -- PART…   以大量生成的输入验证读取，费时，不在 npm test 之内

${[...PARTS].map(([name, { title }]) => `  ${name.padEnd(10)}${title}`).join('\n')}

  --count N   每项的个数，默认各项自定
  --seed N    随机数的种子，默认 1；同一种子结果相同
  --help

有不符的退出码为 1，逐条列出；各项的数字见 docs/reliability.md。`;

await runCommand('proof', async () => {
  const { values, positionals } = readArguments(HELP, {
    count: { type: 'string' },
    seed: { type: 'string', default: '1' },
  });
  const parts = positionals.map((name) => {
    const part = PARTS.get(name);
    if (part === undefined) throw new UsageError(`没有“${name}”这一项：${list()}。`);
    return { name, part };
  });
  if (parts.length === 0) throw new UsageError(`请写明验证哪一项：${list()}。`);
  const seed = wholeNumber('seed', values.seed);
  const count = values.count === undefined ? null : wholeNumber('count', values.count);
  let failures = 0;
  for (const { name, part } of parts) {
    const outcome = await part.run({ seed, count, tell });
    console.log([`${name}：${part.title}`, ...outcome.lines].join('\n'));
    failures += outcome.failures;
  }
  return failures === 0 ? EXIT.done : EXIT.badInput;
});

/** Beside what is printed at the end. */
function tell(lines: readonly string[]): void {
  console.error(lines.join('\n'));
}

function list(): string {
  return [...PARTS.keys()].join('、');
}

function wholeNumber(option: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text))
    throw new UsageError(`--${option} 应为正整数，不是“${text}”。`);
  return Number(text);
}
