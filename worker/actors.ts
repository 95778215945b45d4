import type { Person } from './channels/channel-deps.ts';
import { keyedHash } from './http/access/keyed-hash.ts';

/** What stands for somebody on a chat platform in the audit log. `secret` is AUDIT_SECRET. */
export function auditActor(secret: string, person: Person): Promise<string> {
  return keyedHash(secret, person);
}

/** What stands for somebody beside their ratings. `secret` is the one that the platform shares with us. */
export function ratingActor(secret: string, person: Person): Promise<string> {
  return keyedHash(secret, `rating:${person}`);
}
