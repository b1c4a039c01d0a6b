/** What a request came to: done, or refused by the server for a reason that concerns this one row. */
export type TaxonomyAnswer =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly status: number; readonly message: string };

interface ErrorRow {
  readonly message?: unknown;
}

/** `{ success, data | errors: [{ message }] }`, as far as a body has that shape. */
export function readAnswer(status: number, body: string): TaxonomyAnswer {
  const parsed = parse(body);
  if (status < 300 && parsed?.success === true) return { ok: true, data: parsed.data };
  const messages = Array.isArray(parsed?.errors)
    ? parsed.errors.map(({ message }: ErrorRow) => (typeof message === 'string' ? message : '')).filter(Boolean)
    : [];
  return { ok: false, status, message: messages.join(' ') || body.slice(0, 200).trim() || `HTTP ${status}` };
}

interface Body {
  readonly success?: unknown;
  readonly data?: unknown;
  readonly errors?: unknown;
}

function parse(body: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
