import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/** Given to a program by `--import`: names every module that any of its threads loads. */
const file = process.env.NOTE_LOADED;
if (file !== undefined) {
  registerHooks({
    load: (url, context, next) => {
      appendFileSync(file, `${url}\n`);
      return next(url, context);
    },
  });
}
