/** Makes sure that the tests find PostgreSQL, and nginx for what stands before several servers. */
import { installPackages } from './gate/install-packages.ts';
import { findNginx } from './gate/find-nginx.ts';
import { findPrograms } from './postgres/programs.ts';

const PACKAGES = ['postgresql', 'nginx-light'];

const isReady = () => findPrograms() !== null && findNginx() !== null;

if (!isReady()) installPackages(PACKAGES);

if (!isReady()) {
  console.error(
    [
      '用 PostgreSQL 的测试需要 PostgreSQL 15（或更新的）和 nginx，这里至少缺一样；缺了的测试不做。',
      `Debian 或 Ubuntu：sudo apt-get install ${PACKAGES.join(' ')}`,
      '其他系统：安装后把它们的程序放进 PATH。',
    ].join('\n'),
  );
  if (process.env['MAY_LEAVE_OUT'] === undefined) process.exitCode = 1;
}
