import { realpath, rename, rm, stat } from 'node:fs/promises';

/**
 * Has a file written under another name, and gives it its own when all of it is there: whoever is killed,
 * or fails, leaves what was there before. What is no file (a pipe, a device) is written to as it is.
 */
export async function writeWhole(
  file: string,
  write: (path: string) => Promise<void>,
): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found && !found.isFile()) {
    return write(file).catch((error: unknown) => {
      throw inFile(error, file);
    });
  }
  const target = found ? await realpath(file) : file;
  const part = `${target}.part-${process.pid}`;
  try {
    await write(part);
    await rename(part, target);
  } catch (error) {
    throw inFile(error, file);
  } finally {
    await rm(part, { force: true });
  }
}

/** Where writing fails, Node says of no file which it was. */
function inFile(error: unknown, file: string): unknown {
  const isNameless = error instanceof Error && 'syscall' in error && !('path' in error);
  return isNameless ? Object.assign(error, { path: file }) : error;
}
