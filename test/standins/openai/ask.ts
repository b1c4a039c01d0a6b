import type OpenAI from 'openai';
import type { Ask } from '../scenario-case.ts';

const model = 'gpt-4o-mini';

/** The same question as a chat completion request. */
export function chatRequest(ask: Ask): OpenAI.ChatCompletionCreateParams {
  const user: OpenAI.ChatCompletionUserMessageParam = {
    role: 'user',
    content: ask.imageUrl
      ? [
          { type: 'text', text: ask.prompt },
          { type: 'image_url', image_url: { url: ask.imageUrl } },
        ]
      : ask.prompt,
  };
  return {
    model,
    messages: [...(ask.system ? [{ role: 'system' as const, content: ask.system }] : []), user],
    ...(ask.maxTokens ? { max_completion_tokens: ask.maxTokens } : {}),
    ...(ask.reasoning ? { reasoning_effort: 'low' } : {}),
    ...(ask.tools
      ? {
          tools: ask.tools.map(({ name, description, schema }) => ({
            type: 'function' as const,
            function: { name, description, parameters: schema },
          })),
        }
      : {}),
    stream: ask.stream ?? false,
  };
}

/** The same question as a Responses API request. */
export function responsesRequest(ask: Ask): OpenAI.Responses.ResponseCreateParams {
  return {
    model,
    ...(ask.system ? { instructions: ask.system } : {}),
    input: ask.imageUrl
      ? [
          {
            role: 'user',
            content: [
              { type: 'input_text', text: ask.prompt },
              { type: 'input_image', image_url: ask.imageUrl, detail: 'auto' },
            ],
          },
        ]
      : ask.prompt,
    ...(ask.maxTokens ? { max_output_tokens: ask.maxTokens } : {}),
    ...(ask.reasoning ? { reasoning: { effort: 'low', summary: 'auto' } } : {}),
    ...(ask.tools
      ? {
          tools: ask.tools.map(({ name, description, schema }) => ({
            type: 'function' as const,
            name,
            description,
            parameters: schema,
            strict: false,
          })),
        }
      : {}),
    stream: ask.stream ?? false,
  };
}

export function embeddingsRequest(ask: Ask): OpenAI.EmbeddingCreateParams {
  return { model: 'text-embedding-3-small', input: ask.prompt };
}
