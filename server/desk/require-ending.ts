import type { Actor } from '#domain/roles.ts';
import { Problem } from '#server/problem.ts';

interface Ending {
  step: 'approve' | 'return' | 'withdraw';
  /** Of a return. */
  reason: string;
}

/**
 * That a change which waits for review may be ended so: one's own is withdrawn, another's is approved, or
 * returned with a reason.
 * @throws forbidden, bad-request without a reason
 */
export function requireEnding(
  { by }: { by: string },
  actor: Pick<Actor, 'name'>,
  { step, reason }: Ending,
): void {
  const isOwn = by === actor.name;
  if (isOwn !== (step === 'withdraw')) throw isOwn ? ownChange() : anothersChange(by);
  if (step === 'return' && reason.trim() === '') throw noReason();
}

const ownChange = () =>
  new Problem('forbidden', {
    zh: '自己的改动要由别人复核。',
    en: 'Somebody else reviews one’s own change.',
  });

const anothersChange = (by: string) =>
  new Problem('forbidden', {
    zh: `这是“${by}”的改动，只有本人能撤回；要它不生效，请退回。`,
    en: `This is a change of “${by}”, who alone may withdraw it; return it to keep it from counting.`,
  });

const noReason = () =>
  new Problem('bad-request', { zh: '请写明为什么退回。', en: 'Write why it is returned.' });
