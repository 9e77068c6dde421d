import { existsSync } from 'node:fs';
import { dirname } from 'node:path';

/** What Node adds to an error of the system. */
interface SystemError extends Error {
  code: string;
  syscall: string;
  path?: string;
  dest?: string;
}

/** Whatever `place` is: the file, or where it has none, what stands for one. */
const WORDS: Readonly<Record<string, (place: string) => string>> = {
  ENOENT: (place) => `没有这个文件或文件夹：${place}。可能刚被移走或删去；请核对路径后再做。`,
  EACCES: noRight,
  EPERM: noRight,
  EISDIR: (place) => `要的是文件，这里却是文件夹：${place}。请给出文件的路径。`,
  ENOTDIR: (place) => `路径中间有一段是文件，不是文件夹：${place}。请改正路径。`,
  ENOTEMPTY: (place) => `文件夹里已有东西，没有改动：${place}。请先移开，或换一个名字。`,
  EEXIST: (place) => `已经有了，没有改动：${place}。请先移开，或换一个名字。`,
  ENOSPC: isFull,
  EDQUOT: isFull,
  EFBIG: (place) => `这个磁盘放不下这么大的文件：${place}。请换一个位置。`,
  ERR_FS_FILE_TOO_LARGE: (place) => `文件超过 2 GB，读不了：${place}。请拆成几个。`,
  EROFS: (place) => `所在的磁盘只能读，不能写：${place}。请换一个位置，或让它可写。`,
  EIO: (place) => `读写磁盘时出错：${place}。请检查磁盘（和网络盘的连接）后再做。`,
  ESTALE: (place) => `网络盘的连接断过，文件要重新打开：${place}。请检查网络盘后再做。`,
  EBUSY: inUse,
  ETXTBSY: inUse,
  EMFILE: tooMany,
  ENFILE: tooMany,
  ENAMETOOLONG: (place) => `路径太长：${place}。请换一个短些的名字。`,
  ELOOP: (place) => `符号链接绕成了圈：${place}。请改正链接。`,
  EXDEV: (place) => `不能在两个磁盘之间移动：${place}。请换一个位置。`,
  EINVAL: (place) => `系统不接受这个路径或文件：${place}。请换一个位置。`,
  ENOMEM: () => '内存不够。请先停下别的程序，或换一台内存大些的机器。',
  EAGAIN: () => '系统一时没有余力（进程或内存不够）。请稍后再做。',
};

const OUTPUT_CUT =
  '磁盘已满，输出没有写完整；写进数据库的不受影响。请腾出空间，或换一个位置后再做。';

function noRight(place: string): string {
  return `没有权限：${place}。请以运行服务的用户来做（如 sudo -u tongbao），或改正它和上级文件夹的权限。`;
}

function isFull(place: string): string {
  return `磁盘已满，没有写成：${place}。请腾出空间后再做。`;
}

function inUse(place: string): string {
  return `正被别的程序使用：${place}。请先关闭那个程序再做。`;
}

function tooMany(place: string): string {
  return `打开的文件太多，系统不再给：${place}。请调高上限（ulimit -n）后再做。`;
}

/** What the system refused, with the place and what to do; null for another error. */
export function explainSystemFault(error: unknown): string | null {
  if (!isSystemError(error)) return null;
  const { code, syscall, path, dest } = error;
  if (code === 'ENOENT' && syscall.startsWith('spawn')) {
    return `没有找到程序 ${path ?? ''}。请先安装它。`;
  }
  const place = finalName(dest ?? path);
  if (place === null && syscall === 'write' && WORDS[code] === isFull) return OUTPUT_CUT;
  if (place === null) return WORDS[code]?.('命令所用的文件') ?? null;
  if (code === 'ENOENT' && !existsSync(dirname(place))) {
    return `没有这个文件夹：${dirname(place)}。请先建立，或改正路径：${place}。`;
  }
  return WORDS[code]?.(place) ?? null;
}

/** What is being written has another name for the time being, which says nothing to whoever gave the name. */
function finalName(path: string | undefined): string | null {
  return path?.replace(/\.(?:part|restoring)(?:-\d+)?$/u, '') ?? null;
}

function isSystemError(error: unknown): error is SystemError {
  if (!(error instanceof Error && 'code' in error)) return false;
  return typeof error.code === 'string' && ('syscall' in error || error.code in WORDS);
}
