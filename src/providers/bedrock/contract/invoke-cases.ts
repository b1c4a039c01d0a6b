import type { ContractCase } from '../../contract.ts';
import { both, invoke, json } from './invoke.ts';
import * as reply from './replies.ts';

const question = [{ role: 'user', content: 'What is retention?' }];
const claudeUsage = { input_tokens: 20, cache_creation_input_tokens: 500, cache_read_input_tokens: 3000 };
const tool = { name: 'weather', description: 'Weather.', input_schema: { type: 'object' } };

export const invokeCases = {
  'InvokeModel: Claude': both(
    'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
    {
      anthropic_version: 'bedrock-2023-05-31',
      max_tokens: 100,
      temperature: 0.5,
      system: 'Be brief.',
      messages: question,
      tools: [tool],
    },
    {
      model: 'claude-sonnet-4-5-20250929',
      id: 'msg_bdrk_1',
      type: 'message',
      role: 'assistant',
      content: [
        { type: 'text', text: 'I look.' },
        { type: 'tool_use', id: 'toolu_bdrk_1', name: 'weather', input: { city: 'Paris' } },
      ],
      stop_reason: 'tool_use',
      stop_sequence: null,
      usage: { ...claudeUsage, output_tokens: 10 },
    },
    [
      {
        type: 'message_start',
        message: {
          model: 'claude-sonnet-4-5-20250929',
          id: 'msg_bdrk_2',
          type: 'message',
          role: 'assistant',
          content: [],
          stop_reason: null,
          stop_sequence: null,
          usage: { ...claudeUsage, output_tokens: 2 },
        },
      },
      { type: 'content_block_start', index: 0, content_block: { type: 'thinking', thinking: '', signature: '' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'thinking_delta', thinking: 'Users return.' } },
      { type: 'content_block_stop', index: 0 },
      { type: 'content_block_start', index: 1, content_block: { type: 'text', text: '' } },
      { type: 'content_block_delta', index: 1, delta: { type: 'text_delta', text: 'Who ' } },
      { type: 'content_block_delta', index: 1, delta: { type: 'text_delta', text: 'comes back.' } },
      { type: 'content_block_stop', index: 1 },
      { type: 'message_delta', delta: { stop_reason: 'end_turn', stop_sequence: null }, usage: { output_tokens: 10 } },
      {
        type: 'message_stop',
        ...reply.counted(20, 10, { cacheReadInputTokenCount: 3000, cacheWriteInputTokenCount: 500 }),
      },
    ],
  ),
  'InvokeModel: Nova': both(
    'us.amazon.nova-lite-v1:0',
    {
      schemaVersion: 'messages-v1',
      system: [{ text: 'Be brief.' }],
      messages: [
        {
          role: 'user',
          content: [{ image: { format: 'png', source: { bytes: 'iVBORw0KGgo=' } } }, { text: 'What is this?' }],
        },
      ],
      inferenceConfig: { max_new_tokens: 100, temperature: 0.5, topP: 0.9 },
    },
    {
      output: { message: { content: [{ text: 'A chart.' }], role: 'assistant' } },
      stopReason: 'end_turn',
      usage: {
        inputTokens: 20,
        outputTokens: 10,
        totalTokens: 30,
        cacheReadInputTokenCount: 0,
        cacheWriteInputTokenCount: 0,
      },
    },
    [
      { messageStart: { role: 'assistant' } },
      { contentBlockDelta: { delta: { text: 'A ' }, contentBlockIndex: 0 } },
      { contentBlockDelta: { delta: { text: 'chart.' }, contentBlockIndex: 0 } },
      { contentBlockStop: { contentBlockIndex: 0 } },
      { messageStop: { stopReason: 'end_turn' } },
      {
        metadata: {
          usage: { inputTokens: 20, outputTokens: 10, cacheReadInputTokenCount: 5, cacheWriteInputTokenCount: 0 },
          metrics: {},
          trace: {},
        },
        ...reply.counted(20, 10, { cacheReadInputTokenCount: 5, cacheWriteInputTokenCount: 0 }),
      },
    ],
  ),
  'InvokeModel: Titan': both(
    'amazon.titan-text-express-v1',
    { inputText: 'What is retention?', textGenerationConfig: { maxTokenCount: 100, temperature: 0.5, topP: 0.9 } },
    {
      inputTextTokenCount: 20,
      results: [{ tokenCount: 10, outputText: 'Who comes back.', completionReason: 'FINISH' }],
    },
    [
      {
        outputText: 'Who ',
        index: 0,
        totalOutputTextTokenCount: null,
        completionReason: null,
        inputTextTokenCount: 20,
      },
      {
        outputText: 'comes back.',
        index: 0,
        totalOutputTextTokenCount: 10,
        completionReason: 'FINISH',
        inputTextTokenCount: null,
        ...reply.counted(20, 10),
      },
    ],
  ),
  'InvokeModel: Llama': both(
    'us.meta.llama3-3-70b-instruct-v1:0',
    { prompt: 'What is retention?', max_gen_len: 100, temperature: 0.5, top_p: 0.9 },
    { generation: 'Who comes back.', prompt_token_count: 20, generation_token_count: 10, stop_reason: 'stop' },
    [
      { generation: 'Who ', prompt_token_count: 20, generation_token_count: 1, stop_reason: null },
      { generation: 'comes back.', prompt_token_count: null, generation_token_count: 9, stop_reason: null },
      {
        generation: '',
        prompt_token_count: null,
        generation_token_count: 10,
        stop_reason: 'stop',
        ...reply.counted(20, 10),
      },
    ],
  ),
  'InvokeModel: Mistral': both(
    'mistral.mistral-large-2402-v1:0',
    { prompt: '<s>[INST] What is retention? [/INST]', max_tokens: 100, temperature: 0.5, top_p: 0.9 },
    { outputs: [{ text: 'Who comes back.', stop_reason: 'stop' }] },
    [
      { outputs: [{ text: 'Who ', stop_reason: null }] },
      { outputs: [{ text: 'comes back.', stop_reason: 'stop' }], ...reply.counted(20, 10) },
    ],
  ),
  'InvokeModel: Mistral chat': both(
    'mistral.mistral-large-2407-v1:0',
    { messages: [{ role: 'system', content: 'Be brief.' }, ...question], max_tokens: 100 },
    {
      id: 'chat-1',
      object: 'chat.completion',
      model: 'mistral-large-2407',
      choices: [
        {
          index: 0,
          message: {
            role: 'assistant',
            content: '',
            tool_calls: [{ id: 'call00001', function: { name: 'weather', arguments: '{"city":"Paris"}' } }],
          },
          stop_reason: 'tool_calls',
        },
      ],
      usage: { prompt_tokens: 20, completion_tokens: 10, total_tokens: 30 },
    },
    [
      { choices: [{ index: 0, message: { role: 'assistant', content: 'Who ' }, stop_reason: null }] },
      { choices: [{ index: 0, message: { content: 'comes back.' }, stop_reason: 'stop' }], ...reply.counted(20, 10) },
    ],
  ),
  'InvokeModel: Cohere': both(
    'cohere.command-r-plus-v1:0',
    {
      message: 'What is retention?',
      preamble: 'Be brief.',
      chat_history: [],
      max_tokens: 100,
      temperature: 0.5,
      p: 0.9,
    },
    {
      response_id: '1',
      text: 'Who comes back.',
      generation_id: '2',
      chat_history: [],
      finish_reason: 'COMPLETE',
      tool_calls: [{ name: 'weather', parameters: { city: 'Paris' } }],
    },
    [
      { is_finished: false, event_type: 'text-generation', text: 'Who ' },
      { is_finished: false, event_type: 'text-generation', text: 'comes back.' },
      {
        is_finished: true,
        event_type: 'stream-end',
        response: { response_id: '1', text: 'Who comes back.', generation_id: '2', finish_reason: 'COMPLETE' },
        finish_reason: 'COMPLETE',
        ...reply.counted(20, 10),
      },
    ],
  ),
  'InvokeModel: Cohere Command': both(
    'cohere.command-text-v14',
    { prompt: 'What is retention?', max_tokens: 100, p: 0.9 },
    {
      id: '1',
      prompt: 'What is retention?',
      generations: [{ id: '2', text: 'Who comes back.', finish_reason: 'COMPLETE' }],
    },
    [
      { text: 'Who ', is_finished: false },
      { text: 'comes back.', is_finished: false },
      { is_finished: true, finish_reason: 'COMPLETE', ...reply.counted(20, 10) },
    ],
  ),
  'InvokeModel: Jamba': both(
    'ai21.jamba-1-5-mini-v1:0',
    { messages: question, max_tokens: 100, temperature: 0.5, top_p: 0.9 },
    {
      id: 'chat-1',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: 'Who comes back.', tool_calls: null },
          finish_reason: 'stop',
        },
      ],
      usage: { prompt_tokens: 20, completion_tokens: 10, total_tokens: 30 },
    },
    [
      { id: 'chat-1', choices: [{ index: 0, delta: { role: 'assistant' }, finish_reason: null }] },
      { id: 'chat-1', choices: [{ index: 0, delta: { content: 'Who comes back.' }, finish_reason: null }] },
      {
        id: 'chat-1',
        choices: [{ index: 0, delta: { content: '' }, finish_reason: 'stop' }],
        usage: { prompt_tokens: 20, completion_tokens: 10, total_tokens: 30 },
        ...reply.counted(20, 10),
      },
    ],
  ),
  'InvokeModel: Jurassic': {
    replies: [
      json({
        id: 1,
        prompt: { text: 'What is retention?', tokens: [] },
        completions: [{ data: { text: 'Who comes back.', tokens: [] }, finishReason: { reason: 'endoftext' } }],
      }),
    ],
    run: (client, sdk) =>
      invoke(client, sdk, 'ai21.j2-mid-v1', { prompt: 'What is retention?', maxTokens: 100, topP: 1 }),
  },
  'InvokeModel: DeepSeek': both(
    'us.deepseek.r1-v1:0',
    { prompt: 'What is retention?', max_tokens: 100, temperature: 0.5, top_p: 0.9 },
    { choices: [{ text: 'Who comes back.', stop_reason: 'stop' }] },
    [
      { choices: [{ text: 'Who ', stop_reason: null }] },
      { choices: [{ text: 'comes back.', stop_reason: 'stop' }], ...reply.counted(20, 10) },
    ],
  ),
  'Claude behind an application profile': {
    replies: [
      json({
        model: 'claude-haiku-4-5-20251001',
        id: 'msg_bdrk_1',
        type: 'message',
        role: 'assistant',
        content: [{ type: 'text', text: 'Who comes back.' }],
        stop_reason: 'end_turn',
        usage: { input_tokens: 20, output_tokens: 10 },
      }),
    ],
    run: (client, sdk) =>
      invoke(client, sdk, 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3', {
        anthropic_version: 'bedrock-2023-05-31',
        max_tokens: 100,
        messages: question,
      }),
  },
} satisfies Record<string, ContractCase>;
