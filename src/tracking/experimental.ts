import { noticeOnce } from '../core/notice.ts';

/** Said once per process, by whatever of this API an app uses first. */
export function sayExperimental(): void {
  noticeOnce(
    'experimental:tracking',
    '@experimental: amplitude-ai/tracking may change in any release. patch() is not.',
  );
}
