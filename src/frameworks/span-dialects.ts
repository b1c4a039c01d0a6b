import { vercelAiSpans } from './vercel-ai/spans.ts';

type Attributes = Readonly<Record<string, unknown>>;

/** What a framework tells of a span in words of its own, in those of the conventions; undefined where it is not its. */
export type SpanDialect = (attributes: Attributes) => Attributes | undefined;

const dialects: readonly SpanDialect[] = [vercelAiSpans];

/** The attributes of a span with those of the conventions beside a framework's own. What it told itself stays. */
export function inConventions(attributes: Attributes): Attributes {
  for (const dialect of dialects) {
    const translated = dialect(attributes);
    if (translated) return { ...translated, ...attributes };
  }
  return attributes;
}
