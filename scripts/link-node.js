/**
 * npm 10 drops node_modules/.bin/node when it leaves out the Node packages of other platforms,
 * which carry a command of the same name. This puts it back. Plain JavaScript, because at that
 * moment only the system's Node is there.
 */
import { existsSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const modules = new URL('../node_modules/', import.meta.url);
const command = fileURLToPath(new URL('.bin/node', modules));
const target = `../node-${process.platform}-${process.arch}/bin/node`;

if (!existsSync(command) && existsSync(fileURLToPath(new URL(target, new URL('.bin/', modules))))) {
  symlinkSync(target, command);
}
