/** Makes sure that the browser tests find a Chromium and a Chinese font; installs them where it may. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, SHELL } from './gate/find-chromium.ts';
import { installPackages } from './gate/install-packages.ts';

const [BROWSER, FONT] = ['chromium', 'fonts-noto-cjk'];
const FONT_FOLDERS = [
  '/usr/share/fonts/opentype/noto',
  '/System/Library/Fonts',
  'C:\\Windows\\Fonts',
];

function hasChineseFont(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() !== '' : FONT_FOLDERS.some(existsSync);
}

function isReady(): boolean {
  return findChromium() !== null && hasChineseFont();
}

// A browser that is here already would do, and takes longer; where there is no shell to be had, it has to.
if (process.env.CHROMIUM_PATH === undefined && findChromium()?.endsWith(SHELL) !== true) {
  installPackages([SHELL]);
}
if (!isReady()) installPackages(findChromium() === null ? [BROWSER, FONT] : [FONT]);

if (!isReady()) {
  console.error(
    [
      '浏览器测试需要 Chromium 和一种中文字体，这里至少缺一样。',
      `Debian 或 Ubuntu：sudo apt-get install ${BROWSER} ${FONT}`,
      '其他系统：安装 Chromium 或 Chrome，把 CHROMIUM_PATH 设为它的程序文件；',
      '再安装一种中文字体，如 Noto Sans CJK SC。',
    ].join('\n'),
  );
  process.exitCode = 1;
}
