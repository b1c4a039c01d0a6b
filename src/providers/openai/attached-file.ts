import type { Attachment } from '../../../schema/llm-call.ts';

/** What an upload says of itself; its bytes are never looked at. A file that is read from disk knows its path only. */
export function attachedFile(type: string, file: unknown): Attachment {
  if (typeof file !== 'object' || file === null) return { type };
  const { name, path, type: mime } = file as { name?: unknown; path?: unknown; type?: unknown }; // Uploads of any kind.
  const called = typeof name === 'string' ? name : typeof path === 'string' ? path : undefined;
  return {
    type,
    name: called?.split(/[\\/]/).at(-1),
    ...(typeof mime === 'string' && mime !== '' ? { mime_type: mime } : {}),
  };
}
