import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file without a name, for its owner alone: gone from the disk when it is closed, whatever happens before. */
export async function openNameless(folder = tmpdir()): Promise<FileHandle> {
  const own = await mkdtemp(join(folder, 'tongbao-'));
  try {
    return await open(join(own, 'file'), 'wx+', 0o600);
  } finally {
    await rm(own, { recursive: true });
  }
}
