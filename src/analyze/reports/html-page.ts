import type { Reported } from './reported.ts';
export function htmlReport(_: Reported): string {
  return '';
}
