/*
 * A process that does one command line after the other, and so loads once what they share. `run-script.ts`
 * starts it, and says what it is for.
 */
import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';

export interface Call {
  /** Its path. */
  script: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
}

export interface Answer {
  code: number;
  stdout: Buffer;
  stderr: Buffer;
}

let calls = 0;

const end = process.exit.bind(process);
process.on('disconnect', () => end());
process.on('message', (call: Call) => {
  void answer(call).then((answered) => process.send?.(answered));
});

async function answer({ script, args, env }: Call): Promise<Answer> {
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  process.argv = [process.execPath, script, ...args];
  process.env = env;
  process.exitCode = undefined;
  const [stdout, stderr] = [collect(out), collect(err)];
  Object.defineProperty(process, 'stdout', { value: stdout, configurable: true });
  Object.defineProperty(process, 'stderr', { value: stderr, configurable: true });
  globalThis.console = new Console(stdout, stderr);
  calls += 1;
  const code = await new Promise<number>((resolve) => {
    process.exit = (exitCode) => {
      resolve(Number(exitCode ?? process.exitCode ?? 0));
      throw new Error('ended');
    };
    // Under another address it is run anew; what it imports is not.
    import(`${pathToFileURL(script).href}?call=${calls}`).then(
      () => resolve(Number(process.exitCode ?? 0)),
      (error: unknown) => {
        err.push(Buffer.from(inspect(error)));
        resolve(1);
      },
    );
  });
  return { code, stdout: Buffer.concat(out), stderr: Buffer.concat(err) };
}

function collect(chunks: Buffer[]): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
}
