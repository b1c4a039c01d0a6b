import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Whether a request carries the token. In a header alone: no page of another site can set it, and no browser adds it by
 * itself, as it would a cookie.
 */
export function carriesToken({ authorization }: IncomingHttpHeaders, token: string): boolean {
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));
}
