import { expect, test } from 'vitest';
import { frameCode, toldHeight } from '#lib/charts/frame-code.ts';

test('the frame to be pasted has its address and title quoted, a height, and the script beside it', () => {
  const address = 'https://a.test/?chart=map&embed=1';
  expect(frameCode({ address, title: '“a" b', height: 712 }).split('\n')).toEqual([
    '<iframe src="https://a.test/?chart=map&amp;embed=1" title="“a&quot; b" width="100%" height="712" style="border:0" loading="lazy"></iframe>',
    '<script src="https://a.test/embed.js" async></script>',
  ]);
});

test.each([
  [{ type: 'tongbao-height', height: 712 }, 712],
  [{ type: 'tongbao-height', height: 0 }, null],
  [{ type: 'tongbao-height', height: '712' }, null],
  [{ type: 'other', height: 712 }, null],
  ['tongbao-height', null],
  [null, null],
])('the message %j tells the height %s', (message, height) => {
  expect(toldHeight(message)).toBe(height);
});
