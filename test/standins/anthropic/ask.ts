import type Anthropic from '@anthropic-ai/sdk';
import type { Ask } from '../scenario-case.ts';

/** The same question as a Messages API request; the beta API takes it as well. */
export function messagesRequest(ask: Ask): Anthropic.MessageCreateParams {
  return {
    model: 'claude-haiku-4-5',
    max_tokens: ask.maxTokens ?? 2048,
    ...(ask.system ? { system: ask.system } : {}),
    messages: [{ role: 'user', content: ask.imageUrl ? [imageBlock(ask.imageUrl), text(ask.prompt)] : ask.prompt }],
    ...(ask.reasoning ? { thinking: { type: 'enabled', budget_tokens: 1024 } } : {}),
    ...(ask.tools
      ? { tools: ask.tools.map(({ name, description, schema }) => ({ name, description, input_schema: schema })) }
      : {}),
    stream: ask.stream ?? false,
  };
}

function text(prompt: string): Anthropic.TextBlockParam {
  return { type: 'text', text: prompt };
}

/** Anthropic takes the base64 data apart from its media type, OpenAI takes the data URL whole. */
function imageBlock(dataUrl: string): Anthropic.ImageBlockParam {
  const data = dataUrl.slice(dataUrl.indexOf(',') + 1);
  return { type: 'image', source: { type: 'base64', media_type: 'image/png', data } };
}
