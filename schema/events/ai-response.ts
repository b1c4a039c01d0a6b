import { z } from 'zod';
import { commonFields, componentType, errorFields, latencyMs, locale, spanKind } from '../common.ts';
import { defineEvent } from '../event.ts';
import { amount, count, flag, json, optional, required, text } from '../field.ts';
import { attachmentFields, content, labels, messageId } from '../message.ts';

export const aiResponse = defineEvent({
  type: '[Agent] AI Response',
  method: 'trackAiMessage',
  origin: 'sdk',
  summary: 'One answer of a model: text, tokens, cost, latency, reasoning, the parameters of the call, and its error.',
  component: 'llm',
  idOption: 'messageId',
  turn: 'next',
  fields: {
    ...commonFields,
    messageId: messageId(),
    componentType: componentType(),
    content: content(),
    model: required(text(), {
      wire: '[Agent] Model Name',
      privacy: 'none',
      otel: 'gen_ai.response.model',
      description: 'Model that answered, as the vendor names it; the requested one when there was no answer.',
    }),
    provider: required(text(), {
      wire: '[Agent] Provider',
      privacy: 'none',
      otel: 'gen_ai.provider.name',
      description: 'Vendor or gateway: "openai", "anthropic", …',
    }),
    latencyMs: latencyMs(),
    ...errorFields(),
    locale: locale(),
    spanKind: spanKind(),
    ttfbMs: optional(amount(), {
      wire: '[Agent] TTFB Ms',
      privacy: 'none',
      description: 'Milliseconds from the start of the request to the first piece of the answer, for streams.',
    }),
    inputTokens: optional(count(), {
      wire: '[Agent] Input Tokens',
      privacy: 'none',
      otel: 'gen_ai.usage.input_tokens',
      description: 'Tokens of the prompt, those read from or written to the prompt cache included.',
    }),
    outputTokens: optional(count(), {
      wire: '[Agent] Output Tokens',
      privacy: 'none',
      otel: 'gen_ai.usage.output_tokens',
      description: 'Tokens of the answer, reasoning included.',
    }),
    totalTokens: optional(count(), {
      wire: '[Agent] Total Tokens',
      privacy: 'none',
      description: 'Tokens of prompt and answer together.',
    }),
    reasoningTokens: optional(count(), {
      wire: '[Agent] Reasoning Tokens',
      privacy: 'none',
      description: 'Output tokens that the model spent on reasoning.',
    }),
    cacheReadTokens: optional(count(), {
      wire: '[Agent] Cache Read Tokens',
      privacy: 'none',
      otel: 'gen_ai.usage.cache_read.input_tokens',
      description: 'Input tokens served from the prompt cache of the vendor.',
    }),
    cacheCreationTokens: optional(count(), {
      wire: '[Agent] Cache Creation Tokens',
      privacy: 'none',
      otel: 'gen_ai.usage.cache_creation.input_tokens',
      description: 'Input tokens that were written to the prompt cache.',
    }),
    totalCostUsd: optional(amount(), {
      wire: '[Agent] Cost USD',
      privacy: 'none',
      description: 'Estimated price of the call in US dollars, prompt cache considered. Absent when no price is known.',
    }),
    finishReason: optional(text(), {
      wire: '[Agent] Finish Reason',
      privacy: 'none',
      otel: 'gen_ai.response.finish_reasons',
      description: 'Why the model stopped, in the vendor’s words: "stop", "end_turn", "length", "tool_use", …',
    }),
    toolCalls: optional(z.array(json()), {
      wire: '[Agent] Tool Calls',
      privacy: 'content',
      encoding: 'json',
      description: 'Tool calls that the model asked for, as a JSON array.',
    }),
    hasReasoning: optional(flag(), {
      wire: '[Agent] Has Reasoning',
      privacy: 'none',
      derived: true,
      description: 'Whether the answer came with reasoning.',
    }),
    reasoningContent: optional(text(), {
      wire: '[Agent] Reasoning Content',
      privacy: 'content',
      description: 'Reasoning, or its summary, as far as the vendor shows it.',
    }),
    systemPrompt: optional(text(), {
      wire: '[Agent] System Prompt',
      privacy: 'content',
      otel: 'gen_ai.system_instructions',
      description: 'System prompt or instructions of the call.',
    }),
    systemPromptLength: optional(count(), {
      wire: '[Agent] System Prompt Length',
      privacy: 'none',
      derived: true,
      description: 'Characters of the system prompt.',
    }),
    toolDefinitions: optional(z.array(json()), {
      wire: '[Agent] Tool Definitions',
      privacy: 'content',
      encoding: 'toolDefinitions',
      otel: 'gen_ai.tool.definitions',
      description: 'Tools offered to the model, as a JSON array of { name, description, parameters }.',
    }),
    toolDefinitionsCount: optional(count(), {
      wire: '[Agent] Tool Definitions Count',
      privacy: 'none',
      derived: true,
      description: 'Number of tools offered.',
    }),
    toolDefinitionsHash: optional(text(), {
      wire: '[Agent] Tool Definitions Hash',
      privacy: 'none',
      derived: true,
      description: 'Short hash of the tools offered: the same set gives the same hash.',
    }),
    temperature: optional(z.number(), {
      wire: '[Agent] Temperature',
      privacy: 'none',
      otel: 'gen_ai.request.temperature',
      description: 'Temperature asked for.',
    }),
    maxOutputTokens: optional(count(), {
      wire: '[Agent] Max Output Tokens',
      privacy: 'none',
      otel: 'gen_ai.request.max_tokens',
      description: 'Limit on output tokens asked for.',
    }),
    topP: optional(z.number(), {
      wire: '[Agent] Top P',
      privacy: 'none',
      otel: 'gen_ai.request.top_p',
      description: 'Nucleus sampling asked for.',
    }),
    isStreaming: optional(flag(), {
      wire: '[Agent] Is Streaming',
      privacy: 'none',
      description: 'Whether the answer was streamed.',
    }),
    promptId: optional(text(), {
      wire: '[Agent] Prompt ID',
      privacy: 'none',
      description: 'Prompt template or version that was used.',
    }),
    wasCopied: optional(flag(), {
      wire: '[Agent] Was Copied',
      privacy: 'none',
      description: 'The user copied the answer.',
    }),
    wasCached: optional(flag(), {
      wire: '[Agent] Was Cached',
      privacy: 'none',
      description: 'The whole answer came from a cache of the app; no model was asked.',
    }),
    modelTier: optional(z.enum(['fast', 'standard', 'reasoning']), {
      wire: '[Agent] Model Tier',
      privacy: 'none',
      description: 'Class of the model, inferred from its name unless given.',
    }),
    ...attachmentFields(),
    labels: labels(),
    messageLabelMap: optional(z.record(z.string(), z.string()), {
      wire: '[Agent] Message Label Map',
      privacy: 'none',
      encoding: 'json',
      derived: true,
      description: 'The labels as a JSON object from key to value, for direct look-up.',
    }),
  },
});
