export async function fetchWithTimeout(url: string, options: RequestInit = {}, timeout?: number) {
  if (!timeout) return fetch(url, options);
  return fetch(url, { ...options, signal: AbortSignal.timeout(timeout) });
}
