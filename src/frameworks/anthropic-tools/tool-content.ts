import type Anthropic from '@anthropic-ai/sdk';

type Content = NonNullable<Anthropic.ToolResultBlockParam['content']>;

/** Kinds of block that a result may hold. */
const blockTypes: ReadonlySet<unknown> = new Set(['text', 'image', 'document', 'search_result', 'tool_reference']);

/** What a tool gave, in a form that the API takes: texts and blocks as they are, anything else as JSON. */
export function toolContent(output: unknown): Content {
  if (typeof output === 'string') return output;
  if (isBlocks(output)) return output;
  return JSON.stringify(output) ?? '';
}

function isBlocks(output: unknown): output is Exclude<Content, string> {
  return Array.isArray(output) && output.length > 0 && output.every((block) => blockTypes.has(block?.type));
}
