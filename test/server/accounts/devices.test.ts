import { describe, expect, test } from 'vitest';
import {
  addAccountTo,
  DEVICE_LASTS,
  hasSignedIn,
  readDevice,
  writeDevice,
} from '#server/accounts/devices.ts';

const NOW = new Date('2026-03-02T01:00:00.000Z');
const after = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const device = addAccountTo(addAccountTo(null, 'li'), 'wang');
const word = writeDevice(device, 'secret', NOW);

describe('what a browser keeps', () => {
  test('is read again, by an older secret too, for half a year', () => {
    expect(readDevice(word, ['secret'], NOW)).toEqual(device);
    expect(readDevice(word, ['newer', 'secret'], after(DEVICE_LASTS - 1))).toEqual(device);
    expect(readDevice(word, ['secret'], after(DEVICE_LASTS))).toBeNull();
  });

  test.for([
    { name: 'signed with another secret', changed: writeDevice(device, 'other', NOW) },
    { name: 'with another account in it', changed: word.replace(/~[\w-]{12}/u, '~aaaaaaaaaaaa') },
    { name: 'of another day', changed: word.replace(/^(1\.[\w-]{22}\.)\w/u, '$1z') },
    { name: 'cut off', changed: word.slice(0, -1) },
    { name: 'endless', changed: word + '~'.repeat(10_000) },
    { name: 'empty', changed: '' },
  ])('$name is nothing', ({ changed }) => {
    expect(readDevice(changed, ['secret'], NOW)).toBeNull();
  });

  test('knows who signed in, the last four, and names none of them', () => {
    const names = ['a', 'li', 'wang', 'zhao', 'li', 'zhou'];
    const shared = names.reduce<ReturnType<typeof addAccountTo> | null>(addAccountTo, null)!;
    const known = ['a', 'li', 'wang', 'zhao', 'zhou'].filter((name) => hasSignedIn(shared, name));
    expect(known).toEqual(['li', 'wang', 'zhao', 'zhou']);
    expect(writeDevice(shared, 'secret', NOW)).not.toMatch(/\b(?:li|wang|zhao|zhou)\b/u);
    expect(addAccountTo(null, 'li').accounts).not.toEqual(addAccountTo(null, 'li').accounts);
  });
});
