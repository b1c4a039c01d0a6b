import type { CallbackManagerForLLMRun } from '@langchain/core/callbacks/manager';
import {
  BaseChatModel,
  type BaseChatModelCallOptions,
  type BaseChatModelParams,
} from '@langchain/core/language_models/chat_models';
import { AIMessage, AIMessageChunk, type BaseMessage } from '@langchain/core/messages';
import { ChatGenerationChunk, type ChatResult } from '@langchain/core/outputs';
import type OpenAI from 'openai';

interface Options extends BaseChatModelParams {
  readonly client: OpenAI;
  readonly model?: string;
}

interface Call extends BaseChatModelCallOptions {
  tools?: OpenAI.ChatCompletionTool[];
}

/** A chat model of the framework over the real SDK, as the framework's own OpenAI package is one. */
export class LoopbackChatModel extends BaseChatModel<Call> {
  readonly client: OpenAI;
  readonly model: string;

  constructor({ client, model = 'gpt-4o-mini', ...rest }: Options) {
    super(rest);
    this.client = client;
    this.model = model;
  }

  _llmType() {
    return 'loopback';
  }

  override getLsParams() {
    return { ls_provider: 'openai', ls_model_name: this.model, ls_model_type: 'chat' as const, ls_temperature: 0.5 };
  }

  override invocationParams(options?: this['ParsedCallOptions']) {
    return { model: this.model, temperature: 0.5, tools: options?.tools };
  }

  override bindTools(tools: unknown[]) {
    return this.withConfig({ tools: tools as OpenAI.ChatCompletionTool[] } as Partial<Call>);
  }

  async _generate(messages: BaseMessage[], options: this['ParsedCallOptions']): Promise<ChatResult> {
    const { signal, tools } = options;
    const params = { ...this.#params(messages), ...(tools ? { tools } : {}) };
    const answer = await this.client.chat.completions.create(params, signal ? { signal } : {});
    const [choice] = answer.choices;
    const text = choice?.message.content ?? '';
    const message = new AIMessage({
      content: text,
      tool_calls: (choice?.message.tool_calls ?? []).flatMap((call) =>
        call.type === 'function'
          ? [
              {
                type: 'tool_call' as const,
                id: call.id,
                name: call.function.name,
                args: JSON.parse(call.function.arguments),
              },
            ]
          : [],
      ),
      response_metadata: { model_name: answer.model, finish_reason: choice?.finish_reason },
    });
    Object.assign(message, { usage_metadata: usageOf(answer.usage) });
    return { generations: [{ text, message }] };
  }

  override async *_streamResponseChunks(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    run?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    const params = { ...this.#params(messages), stream: true as const, stream_options: { include_usage: true } };
    const stream = await this.client.chat.completions.create(params, options.signal ? { signal: options.signal } : {});
    for await (const { choices, usage, model } of stream) {
      const text = choices[0]?.delta.content ?? '';
      const reason = choices[0]?.finish_reason;
      const message = new AIMessageChunk({
        content: text,
        response_metadata: reason ? { finish_reason: reason, model_name: model } : {},
      });
      if (usage) Object.assign(message, { usage_metadata: usageOf(usage) });
      const chunk = new ChatGenerationChunk({ text, message });
      yield chunk;
      await run?.handleLLMNewToken(text, undefined, undefined, undefined, undefined, { chunk });
    }
  }

  #params(messages: readonly BaseMessage[]) {
    return { model: this.model, temperature: 0.5, messages: messages.map(toOpenAI) };
  }
}

function usageOf(usage: OpenAI.CompletionUsage | undefined) {
  return {
    input_tokens: usage?.prompt_tokens ?? 0,
    output_tokens: usage?.completion_tokens ?? 0,
    total_tokens: usage?.total_tokens ?? 0,
    input_token_details: { cache_read: usage?.prompt_tokens_details?.cached_tokens ?? 0 },
    output_token_details: { reasoning: usage?.completion_tokens_details?.reasoning_tokens ?? 0 },
  };
}

function toOpenAI(message: BaseMessage): OpenAI.ChatCompletionMessageParam {
  const content = message.text;
  if (message._getType() === 'system') return { role: 'system', content };
  if (message._getType() === 'human') return { role: 'user', content };
  if ('tool_call_id' in message) return { role: 'tool', content, tool_call_id: String(message.tool_call_id) };
  const { tool_calls: calls = [] } = message as AIMessage; // The one kind that is left.
  const asked = calls.map(({ id = '', name, args }) => ({
    id,
    type: 'function' as const,
    function: { name, arguments: JSON.stringify(args) },
  }));
  return { role: 'assistant', content, ...(asked.length > 0 ? { tool_calls: asked } : {}) };
}
