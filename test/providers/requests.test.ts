import { describe, expect, it } from 'vitest';
import { messagesReader } from '../../src/providers/anthropic/messages.ts';
import { chatReader } from '../../src/providers/openai/chat.ts';
import { responsesReader } from '../../src/providers/openai/responses.ts';

const picture = 'data:image/png;base64,AAAA';

describe('a chat request', () => {
  it('has its limit by either name, and its sampling parameters', () => {
    const base = { model: 'm', messages: [] };
    expect(chatReader.request({ ...base, max_completion_tokens: 7 })).toMatchObject({ maxOutputTokens: 7 });
    expect(chatReader.request({ ...base, max_tokens: 8, temperature: 0, top_p: 0.5 })).toMatchObject({
      maxOutputTokens: 8,
      temperature: 0,
      topP: 0.5,
    });
  });

  it('says what the user said since the last answer, and names attachments without their bytes', () => {
    const request = chatReader.request({
      model: 'm',
      messages: [
        {
          role: 'developer',
          content: [
            { type: 'text', text: 'Be brief.' },
            { type: 'text', text: 'Be kind.' },
          ],
        },
        { role: 'user', content: 'Old' },
        { role: 'assistant', content: 'Older answer' },
        {
          role: 'user',
          content: [
            { type: 'text', text: 'What is this?' },
            { type: 'image_url', image_url: { url: picture } },
            { type: 'image_url', image_url: { url: 'https://example.com/a.png' } },
          ],
        },
        { role: 'user', content: 'And that?' },
      ],
    });
    expect(request).toMatchObject({ systemPrompt: 'Be brief.\nBe kind.', userText: 'What is this?\nAnd that?' });
    expect(request.attachments).toEqual([
      { type: 'image', url: undefined },
      { type: 'image', url: 'https://example.com/a.png' },
    ]);
  });

  it('with a beginning of the answer at its end still says what the user said', () => {
    const messages = [
      { role: 'user' as const, content: 'Count' },
      { role: 'assistant' as const, content: 'One,' },
    ];
    expect(chatReader.request({ model: 'm', messages }).userText).toBe('Count');
  });
});

describe('a responses request', () => {
  it('joins instructions and system items, and reads text, images and files', () => {
    const request = responsesReader.request({
      model: 'm',
      instructions: 'Be brief.',
      max_output_tokens: 9,
      input: [
        { role: 'system', content: 'Be kind.' },
        {
          role: 'user',
          content: [
            { type: 'input_text', text: 'What is this?' },
            { type: 'input_image', image_url: picture, detail: 'auto' },
            { type: 'input_file', filename: 'a.pdf' },
          ],
        },
      ],
    });
    expect(request).toMatchObject({
      systemPrompt: 'Be brief.\nBe kind.',
      userText: 'What is this?',
      maxOutputTokens: 9,
    });
    expect(request.attachments?.map(({ type, name }) => [type, name])).toEqual([
      ['image', undefined],
      ['file', 'a.pdf'],
    ]);
    expect(JSON.stringify({ ...request, messages: [] })).not.toContain('AAAA');
  });
});

describe('a messages request', () => {
  it('joins a system prompt given as blocks, and tells tool results from words', () => {
    const request = messagesReader.request({
      model: 'm',
      max_tokens: 5,
      system: [
        { type: 'text', text: 'Be brief.' },
        { type: 'text', text: 'Be kind.' },
      ],
      messages: [
        { role: 'user', content: 'Weather?' },
        { role: 'assistant', content: [{ type: 'tool_use', id: 't1', name: 'weather', input: {} }] },
        {
          role: 'user',
          content: [
            { type: 'tool_result', tool_use_id: 't1', content: [{ type: 'text', text: 'Sunny' }], is_error: true },
            { type: 'text', text: 'And tomorrow?' },
            { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AAAA' } },
          ],
        },
      ],
    });
    expect(request).toMatchObject({
      systemPrompt: 'Be brief.\nBe kind.',
      userText: 'And tomorrow?',
      toolResults: [{ callId: 't1', output: 'Sunny', isError: true }],
      attachments: [{ type: 'image', mime_type: 'image/png' }],
      maxOutputTokens: 5,
    });
    expect(JSON.stringify({ ...request, messages: [] })).not.toContain('AAAA');
  });
});
