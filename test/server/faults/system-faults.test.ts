import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { rmdirSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { expect, test } from 'vitest';
import { explainFault } from '#server/faults/explain-fault.ts';
import { newFolder } from '#test/support/data-folder.ts';

/** Each provoked by the system itself, in a folder of its own; what is said must hold all the words. */
const CASES: readonly {
  name: string;
  provoke: (folder: string) => unknown;
  says: readonly string[];
}[] = [
  {
    name: 'a file that is not there',
    provoke: (folder) => readFileSync(join(folder, '表.csv')),
    says: ['没有这个文件或文件夹：', '表.csv', '请核对路径'],
  },
  {
    name: 'a folder that is not there',
    provoke: (folder) => writeFileSync(join(folder, '六月/表.csv.part-17'), ''),
    says: ['没有这个文件夹：', '六月。', '请先建立', '六月/表.csv。'],
  },
  {
    name: 'a folder where a file should be',
    provoke: (folder) => openSync(folder, 'w'),
    says: ['却是文件夹：', '请给出文件的路径'],
  },
  {
    name: 'a folder that is read, of which the system gives no name',
    provoke: (folder) => readFileSync(folder),
    says: ['却是文件夹：', '请给出文件的路径'],
  },
  {
    name: 'a file where a folder should be',
    provoke: (folder) => {
      writeFileSync(join(folder, '表.csv'), '');
      return readFileSync(join(folder, '表.csv/a'));
    },
    says: ['是文件，不是文件夹：', '请改正路径'],
  },
  {
    name: 'a name that is taken',
    provoke: (folder) => {
      mkdirSync(join(folder, '六月'));
      mkdirSync(join(folder, '六月'));
    },
    says: ['已经有了，没有改动：', '六月。'],
  },
  {
    name: 'a folder that is not empty',
    provoke: (folder) => {
      mkdirSync(join(folder, 'a/b'), { recursive: true });
      rmdirSync(join(folder, 'a'));
    },
    says: ['文件夹里已有东西', '请先移开'],
  },
  {
    name: 'a name that is too long',
    provoke: (folder) => writeFileSync(join(folder, 'x'.repeat(300)), ''),
    says: ['路径太长', '短些的名字'],
  },
  {
    name: 'links in a circle',
    provoke: (folder) => {
      symlinkSync(join(folder, 'a'), join(folder, 'b'));
      symlinkSync(join(folder, 'b'), join(folder, 'a'));
      return readFileSync(join(folder, 'a'));
    },
    says: ['符号链接绕成了圈：', '请改正链接'],
  },
  {
    // chmod 0 does not stop root; that a file may not be run does.
    name: 'no right',
    provoke: (folder) => {
      writeFileSync(join(folder, 'run'), '', { mode: 0o600 });
      return execFileSync(join(folder, 'run'));
    },
    says: ['没有权限：', 'sudo -u tongbao'],
  },
  {
    name: 'a folder moved into itself',
    provoke: (folder) => renameSync(folder, join(folder, 'a')),
    says: ['系统不接受', '请换一个位置'],
  },
  {
    name: 'a full disk, behind the output',
    provoke: () => {
      const handle = openSync('/dev/full', 'w');
      try {
        writeSync(handle, 'a');
      } finally {
        closeSync(handle);
      }
    },
    says: ['磁盘已满，输出没有写完整', '请腾出空间'],
  },
  {
    name: 'a program that is not installed',
    provoke: (folder) => execFileSync(join(folder, 'tar')),
    says: ['没有找到程序 ', '/tar。请先安装它。'],
  },
];

test.for(CASES)('$name', ({ provoke, says }) => {
  const folder = newFolder();
  const words = explained(() => provoke(folder));
  for (const one of says) expect(words).toContain(one);
  // Its name is made of letters by chance.
  expect(words?.replaceAll(folder, '')).not.toMatch(/E[A-Z]{3,}|[a-z]+ [a-z]+ [a-z]+|undefined/u);
});

test('what only led to an error is told of where it says nothing itself', () => {
  const cause = new Error('the table could not be kept', {
    cause: caught(() => openSync('/', 'w')),
  });
  expect(explainFault(cause, null)).toContain('却是文件夹：/。');
});

test('no words of the system stand for ours', () => {
  for (const [code, words] of getSystemErrorMap().values()) {
    const error = Object.assign(new Error(words), { code, syscall: 'open', path: '/a' });
    expect(explainFault(error, null) ?? '', code).not.toContain(words);
  }
});

function explained(provoke: () => unknown): string | null {
  return explainFault(caught(provoke), null);
}

function caught(provoke: () => unknown): unknown {
  try {
    provoke();
  } catch (error) {
    return error;
  }
  throw new Error('the fault did not come');
}
