/** What a key or a button of the display does. */
export type ScreenAct = 'toggle' | 'next' | 'previous' | 'fullScreen' | 'help' | 'leave';

const KEYS: Readonly<Record<string, ScreenAct>> = {
  ' ': 'toggle',
  p: 'toggle',
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  f: 'fullScreen',
  '?': 'help',
  '？': 'help',
  Escape: 'leave',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>;

/**
 * What a pressed key asks for; null: nothing, it is the browser's.
 * @example actOf({ key: 'P', ctrlKey: false, … }) // 'toggle'
 */
export function actOf({ key, ctrlKey, metaKey, altKey, repeat }: Pressed): ScreenAct | null {
  if (ctrlKey || metaKey || altKey || repeat) return null;
  return KEYS[key] ?? KEYS[key.toLowerCase()] ?? null;
}
