import { AIMessage, HumanMessage, ToolMessage } from '@langchain/core/messages';
import { describe, expect, it } from 'vitest';
import { chainOrder } from '../../../src/frameworks/langchain/chain-order.ts';
import { readAttachments, readReasoning, readText } from '../../../src/frameworks/langchain/read-content.ts';
import { readMessages } from '../../../src/frameworks/langchain/read-messages.ts';
import { readProvider, readSettings } from '../../../src/frameworks/langchain/read-model.ts';
import { readPlace } from '../../../src/frameworks/langchain/read-place.ts';
import { readResult } from '../../../src/frameworks/langchain/read-result.ts';
import { readRawUsage } from '../../../src/frameworks/llamaindex/read-usage.ts';

const answer = (message: AIMessage) => readResult({ generations: [[{ text: '', message } as never]] });

describe('messages', () => {
  it('give the text of all text blocks and no other', () => {
    const content = [
      { type: 'text', text: 'one' },
      { type: 'thinking', thinking: 'hm' },
      { type: 'text', text: 'two' },
    ];
    expect(readText(content)).toBe('one\ntwo');
    expect(readReasoning(content)).toBe('hm');
    expect(readReasoning([{ type: 'reasoning', reasoning: 'so' }])).toBe('so');
  });

  it('give attachments in every form that vendors and the framework have, never a data URL', () => {
    const url = 'https://example.com/cat.png';
    const content = [
      { type: 'image_url', image_url: url },
      { type: 'image_url', image_url: { url } },
      { type: 'image', source_type: 'url', url, mime_type: 'image/png' },
      { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AAAA' } },
      { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } },
      { type: 'file', mimeType: 'application/pdf', metadata: { filename: 'a.pdf' } },
    ];
    expect(readAttachments(content).map(({ type, url, mime_type, name }) => [type, url, mime_type, name])).toEqual([
      ['image', url, undefined, undefined],
      ['image', url, undefined, undefined],
      ['image', url, 'image/png', undefined],
      ['image', undefined, 'image/png', undefined],
      ['image', undefined, undefined, undefined],
      ['file', undefined, 'application/pdf', 'a.pdf'],
    ]);
  });

  it('give the results of tools since the last answer, failed ones as such', () => {
    const old = new ToolMessage({ content: 'old', tool_call_id: 'call-0' });
    const failed = new ToolMessage({ content: 'no', tool_call_id: 'call-1', status: 'error' });
    const { toolResults, userText } = readMessages([new HumanMessage('Go'), old, new AIMessage(''), failed]);
    expect(toolResults).toEqual([{ callId: 'call-1', output: 'no', isError: true }]);
    expect(userText).toBeUndefined();
  });
});

describe('results', () => {
  it('give tool calls, those with broken arguments too', () => {
    const message = new AIMessage({
      content: '',
      tool_calls: [{ id: 'a', name: 'add', args: { a: 1 } }],
      invalid_tool_calls: [{ id: 'b', name: 'go', args: '{"x":' }],
    });
    expect(answer(message).toolCalls).toEqual([
      { id: 'a', type: 'function', function: { name: 'add', arguments: '{"a":1}' } },
      { id: 'b', type: 'function', function: { name: 'go', arguments: '{"x":' } },
    ]);
  });

  it('give the reason and the model under each name that vendors have for them', () => {
    const metadata = { stop_reason: 'end_turn', model: 'claude-haiku-4-5' };
    const told = answer(new AIMessage({ content: 'Hi', response_metadata: metadata }));
    expect([told.finishReason, told.model, told.text]).toEqual(['end_turn', 'claude-haiku-4-5', 'Hi']);
  });

  it('give the tokens of models that tell them beside the message', () => {
    const llmOutput = { tokenUsage: { promptTokens: 3, completionTokens: 4, totalTokens: 7 } };
    expect(readResult({ generations: [[{ text: 'Hi' }]], llmOutput }).usage).toEqual({ input: 3, output: 4, total: 7 });
    expect(readResult({ generations: [[{ text: 'Hi' }]], llmOutput: { tokenUsage: {} } }).usage).toBeUndefined();
  });

  it('of a stream that gave nothing are an empty answer', () => {
    expect(readResult({ generations: [[undefined as never]] }).text).toBeUndefined();
  });
});

describe('models', () => {
  it('are called as our events call their vendor', () => {
    const providers = ['openai', 'azure', 'anthropic', 'google_genai', 'mistralai', 'amazon_bedrock'];
    expect(providers.map((ls_provider) => readProvider(undefined, { ls_provider }))).toEqual([
      'openai',
      'azure',
      'anthropic',
      'google',
      'mistral',
      'bedrock',
    ]);
  });

  it('say how they are set up, the call before the model', () => {
    const model = {
      lc: 1,
      type: 'constructor' as const,
      id: ['ChatX'],
      kwargs: { model: 'a', temperature: 0.1, top_p: 0.9 },
    };
    const extra = {
      invocation_params: { model: 'b', max_tokens: 5, tools: [{ functionDeclarations: [{ name: 'f' }] }] },
    };
    expect(readSettings(model, extra, { ls_temperature: 0.2 })).toEqual({
      model: 'b',
      tools: [{ name: 'f' }],
      temperature: 0.2,
      maxOutputTokens: 5,
      topP: 0.9,
      isStreaming: false,
    });
  });
});

describe('what the framework tells of a run', () => {
  it('gives session, user and agent in the words of LangGraph and of apps', () => {
    const place = { sessionId: 'thread-1', userId: '7', agentId: 'writer' };
    expect(readPlace({ thread_id: 'thread-1', user_id: 7, lc_agent_name: 'writer' })).toEqual(place);
    expect(readPlace({ session_id: 'session-1', thread_id: 'thread-1' }).sessionId).toBe('session-1');
  });

  it('gives parent and name of a chain in both orders of its arguments', () => {
    const parentId = '0199a1b2-0000-7000-8000-000000000000';
    expect(chainOrder(parentId, 'chain', 'answer')).toEqual({ parentId, name: 'answer' });
    expect(chainOrder('chain', 'answer', parentId)).toEqual({ parentId, name: 'answer' });
    expect(chainOrder(undefined, undefined, 'answer')).toEqual({ parentId: undefined, name: 'answer' });
  });
});

describe('the tokens of a vendor', () => {
  it('are read with those of the cache as part of the input', () => {
    const anthropic = {
      input_tokens: 10,
      output_tokens: 2,
      cache_read_input_tokens: 5,
      cache_creation_input_tokens: 1,
    };
    expect(readRawUsage({ usage: anthropic })).toEqual({ input: 16, output: 2, cacheRead: 5, cacheCreation: 1 });
    const google = { promptTokenCount: 4, candidatesTokenCount: 2, thoughtsTokenCount: 3, totalTokenCount: 9 };
    expect(readRawUsage({ usageMetadata: google })).toMatchObject({ input: 4, output: 5, total: 9, reasoning: 3 });
    expect(readRawUsage({})).toBeUndefined();
  });
});
