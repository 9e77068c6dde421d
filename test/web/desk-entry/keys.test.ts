import { describe, expect, test } from 'vitest';
import {
  commandOf,
  type Mode,
} from '../../../web/src/routes/desk/releases/[release]/entry/[kind]/[subject]/keys.ts';

describe('keys', () => {
  const plain = {
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
  };
  const cases: { name: string; key: object; mode?: Mode; command: unknown }[] = [
    {
      name: 'an arrow moves',
      key: { key: 'ArrowDown' },
      command: { kind: 'move', down: 1, right: 0, isExtending: false },
    },
    {
      name: 'with shift it selects',
      key: { key: 'ArrowLeft', shiftKey: true },
      command: { kind: 'move', down: 0, right: -1, isExtending: true },
    },
    {
      name: 'an arrow ends typing',
      key: { key: 'ArrowDown' },
      mode: 'typing',
      command: { kind: 'move', down: 1, right: 0, isExtending: false },
    },
    { name: 'but not inside of words', key: { key: 'ArrowLeft' }, mode: 'inside', command: null },
    { name: 'a letter replaces', key: { key: '8' }, command: { kind: 'edit', isKeeping: false } },
    {
      name: 'an input method begins',
      key: { key: 'Process' },
      command: { kind: 'edit', isKeeping: false },
    },
    {
      name: 'and is not disturbed',
      key: { key: 'Enter', isComposing: true },
      mode: 'typing',
      command: null,
    },
    { name: 'F2 keeps', key: { key: 'F2' }, command: { kind: 'edit', isKeeping: true } },
    { name: 'letters are typed while editing', key: { key: '8' }, mode: 'typing', command: null },
    {
      name: 'Enter goes below',
      key: { key: 'Enter' },
      mode: 'inside',
      command: { kind: 'below', way: 1 },
    },
    {
      name: 'Shift+Tab goes back',
      key: { key: 'Tab', shiftKey: true },
      command: { kind: 'next', way: -1 },
    },
    { name: 'Esc cancels', key: { key: 'Escape' }, mode: 'typing', command: { kind: 'cancel' } },
    { name: 'Delete clears', key: { key: 'Delete' }, command: { kind: 'clear' } },
    { name: 'Ctrl+Z undoes', key: { key: 'z', ctrlKey: true }, command: { kind: 'undo' } },
    {
      name: 'Ctrl+Shift+Z redoes',
      key: { key: 'Z', ctrlKey: true, shiftKey: true },
      command: { kind: 'redo' },
    },
    { name: 'Ctrl+Y redoes', key: { key: 'y', ctrlKey: true }, command: { kind: 'redo' } },
    { name: '⌘Z undoes', key: { key: 'z', metaKey: true }, command: { kind: 'undo' } },
    {
      name: 'Ctrl+Z is the field’s own while editing',
      key: { key: 'z', ctrlKey: true },
      mode: 'typing',
      command: null,
    },
    { name: 'Ctrl+C is left to the browser', key: { key: 'c', ctrlKey: true }, command: null },
    {
      name: 'Home',
      key: { key: 'Home' },
      command: { kind: 'edge', edge: 'left', isExtending: false },
    },
    {
      name: 'Ctrl+End',
      key: { key: 'End', ctrlKey: true },
      command: { kind: 'edge', edge: 'last', isExtending: false },
    },
    { name: 'F5 is the browser’s', key: { key: 'F5' }, command: null },
    { name: 'Alt and a letter too', key: { key: 'd', altKey: true }, command: null },
  ];
  test.for(cases)('$name', ({ key, mode = 'ready', command }) => {
    expect(commandOf({ ...plain, key: '', ...key }, mode)).toEqual(command);
  });
});
