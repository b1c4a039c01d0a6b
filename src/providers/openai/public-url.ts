/** Data URLs are the file itself, which never leaves. */
export function publicUrl(url: string | null | undefined): string | undefined {
  return url?.startsWith('data:') ? undefined : (url ?? undefined);
}
