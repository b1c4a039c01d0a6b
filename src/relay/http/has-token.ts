import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether a request may come in. How long the answer takes says nothing of the token. */
export function hasToken(authorization: string | undefined, token: string): boolean {
  const given = /^Bearer +(?<token>\S+) *$/i.exec(authorization ?? '')?.groups?.token;
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}
