import { createHmac } from 'node:crypto';

/** A name as it is kept: who has the hash alone can't try out what it is of. */
export function hashName(secret: string, name: string): string {
  return createHmac('sha256', secret).update(name).digest('base64url');
}
