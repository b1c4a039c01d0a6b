/** A message of any vendor, as role and text. */
export interface PlainMessage {
  readonly role: string;
  readonly content: string;
}

type Part = { text?: unknown; content?: unknown; parts?: unknown; input_text?: unknown };

/** Texts of a message by its shape: a string, parts with a text, or parts within parts. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) {
    return content
      .map(textOf)
      .filter((text) => text !== '')
      .join('\n');
  }
  if (typeof content !== 'object' || content === null) return '';
  const { text, content: inner, parts }: Part = content;
  return textOf(text ?? inner ?? parts);
}

export function plainMessage(message: unknown): PlainMessage {
  if (typeof message !== 'object' || message === null) return { role: 'user', content: textOf(message) };
  const { role, type }: { role?: unknown; type?: unknown } = message;
  return { role: String(role ?? type ?? 'user'), content: textOf(message) };
}

/** The last exchanges: from that many user messages before the end on. One message is its text alone. */
export function exchangesIn(messages: readonly PlainMessage[], count: number): string | undefined {
  const asked = messages.flatMap(({ role }, index) => (role === 'user' ? [index] : []));
  const recent = messages.slice(asked.at(-count) ?? asked[0] ?? 0);
  if (recent.length <= 1) return recent[0]?.content;
  return recent.map(({ role, content }) => `${role}: ${content}`).join('\n');
}
