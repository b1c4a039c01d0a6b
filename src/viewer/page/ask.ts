import type { ViewerAnswers } from '../serve/viewer-api.ts';

const storedAs = 'inbox-token';

/** The token comes in the fragment of the printed URL, which no server sees, and is taken out of sight at once. */
function takeToken(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    sessionStorage.setItem(storedAs, given);
    history.replaceState(null, '', location.pathname);
  }
  return given ?? sessionStorage.getItem(storedAs) ?? '';
}

let token = takeToken();

/** Whether a new URL was opened in this very tab. */
export function retakeToken(): boolean {
  if (!location.hash.includes('token=')) return false;
  token = takeToken();
  return true;
}

/** The server said no, or nothing at all. */
export class Unanswered extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

function request(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`/api/${path}`, { ...init, headers: { authorization: `Bearer ${token}` } });
}

async function checked(path: string, init?: RequestInit): Promise<Response> {
  const response = await request(path, init).catch((error: unknown) => {
    throw init?.signal?.aborted ? error : new Unanswered(0, 'The inbox does not answer: it was stopped.');
  });
  if (response.ok) return response;
  const { error = response.statusText } = await response.json().catch(() => ({}));
  throw new Unanswered(response.status, String(error));
}

export async function ask<Name extends keyof ViewerAnswers>(
  name: Name,
  query: Readonly<Record<string, string | number>> = {},
  signal?: AbortSignal,
): Promise<ViewerAnswers[Name]> {
  const said = Object.entries(query).map(([key, value]) => [key, String(value)]);
  const response = await checked(`${name}?${new URLSearchParams(said)}`, signal ? { signal } : {});
  return response.json();
}

export async function clearInbox(): Promise<void> {
  await checked('clear', { method: 'POST' });
}

/** Tells of each change, until the stream ends. Not an EventSource, which cannot send the token. */
export async function listen(onVersion: (version: number) => void): Promise<void> {
  const response = await checked('live');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    const messages = `${rest}${piece.value}`.split('\n\n');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      if (message.startsWith('data: ')) onVersion(Number(message.slice(6)));
    }
  }
}
