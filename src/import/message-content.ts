interface Content {
  readonly content: string;
  readonly attachments?: readonly { readonly type: string }[];
}

type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;

/**
 * Chat logs hold a message as a list of parts. Their text is the message; what is no text was an attachment, of which
 * the kind alone is kept. Undefined when it is no such list.
 */
export function contentOfParts(value: unknown): Content | undefined {
  if (!Array.isArray(value) || !value.every((part) => isPart(part) && typeof part.type === 'string')) return undefined;
  const parts: readonly Part[] = value;
  const texts = parts.flatMap(({ text }) => (typeof text === 'string' ? [text] : []));
  const others = parts.filter(({ text }) => typeof text !== 'string').map(({ type }) => ({ type: String(type) }));
  return { content: texts.join('\n'), ...(others.length > 0 ? { attachments: others } : {}) };
}
