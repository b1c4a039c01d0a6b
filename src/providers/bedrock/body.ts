/** JSON of a model, of whatever family. Everything of it is looked at before it is used. */
export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; empty for what is no list. */
export const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

export const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

const decoder = new TextDecoder();

/** What a body says, as text or bytes; nothing for one that is no JSON, as a picture or a stream. */
export function jsonOf(body: unknown): Json {
  const text = typeof body === 'string' ? body : body instanceof Uint8Array ? decoder.decode(body) : '';
  if (!text.trimStart().startsWith('{')) return {};
  try {
    const json: unknown = JSON.parse(text);
    return isJson(json) ? json : {};
  } catch {
    return {};
  }
}
