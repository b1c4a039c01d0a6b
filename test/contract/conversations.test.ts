import { describe, expect, it, vi } from 'vitest';
import { wrap } from '../../src/instrument/wrap.ts';
import { anthropicClass, anthropicMajors, openaiClass, openaiMajors } from './majors.ts';
import { types } from './stage.ts';
import { newMock } from './ways-in.ts';

type Json = Record<string, unknown>;
const said = (ai: ReturnType<typeof newMock>) =>
  ai.eventsOfType('[Agent] User Message').map((event) => event.event_properties.$llm_message);
const user = (content: unknown) => ({ role: 'user', content });

/** A client whose vendor always answers the same, and which takes whatever an app may send. */
function openai(module: object, answer: unknown) {
  const ai = newMock();
  const client = wrap(
    new (openaiClass(module))({ apiKey: 'k', maxRetries: 0, fetch: async () => Response.json(answer) }),
    { ai },
  );
  const send = (create: (params: never) => PromiseLike<unknown>, params: Json) => create(params as never); // Any JSON.
  return {
    ai,
    chat: (params: Json) => send((body) => client.chat.completions.create(body), { model: 'm', ...params }),
    responses: (params: Json) => send((body) => client.responses.create(body), { model: 'm', ...params }),
  };
}

const completed = { model: 'm', status: 'completed', output: [] };
const asked = user('first');
const next = user('second');

describe.each(openaiMajors)('a history of $name', ({ module }) => {
  it.each([
    ['references to stored answers', [asked, { type: 'item_reference', id: 'msg_1' }, next]],
    ['references without a type', [asked, { id: 'msg_1' }, next]],
    ['a compaction', [asked, { type: 'compaction', encrypted_content: 'x' }, next]],
    ['calls of a kind that nobody knew yesterday', [asked, { type: 'hover_call', id: 'x' }, next]],
  ])('with %s has only what follows as new', async (_, input) => {
    const { ai, responses } = openai(module, completed);
    await responses({ input });
    expect(said(ai)).toEqual([{ text: 'second' }]);
  });

  it('that goes on with an approval or a result says nothing new', async () => {
    const { ai, responses } = openai(module, completed);
    const request = { type: 'mcp_approval_request', id: 'a', name: 'n', arguments: '{}', server_label: 's' };
    const approval = { type: 'mcp_approval_response', approval_request_id: 'a', approve: true };
    await responses({ input: [asked, { type: 'mcp_list_tools', id: 'l', tools: [] }, request, approval] });
    await responses({ input: [{ type: 'function_call_output', call_id: 'c', output: 'o' }] });
    expect(types(ai.events)).toEqual(['AI Response', 'AI Response']);
  });
});

describe.each(openaiMajors)('an answer of $name', ({ module }) => {
  it('that is spoken has its transcript', async () => {
    const message = { role: 'assistant', content: null, audio: { id: 'a', transcript: 'Spoken.' } };
    const { ai, chat } = openai(module, { model: 'm', choices: [{ index: 0, message }] });
    await chat({ messages: [asked] });
    expect(ai.events[1]?.event_properties.$llm_message).toEqual({ text: 'Spoken.' });
  });

  it('that streams a call of a custom tool has its name and its input joined', async () => {
    const piece = (call: Json) => ({
      model: 'm',
      choices: [{ index: 0, delta: { tool_calls: [{ index: 0, ...call }] } }],
    });
    const pieces = [
      piece({ id: 'c', type: 'custom', custom: { name: 'sql', input: 'select ' } }),
      piece({ custom: { input: '1' } }),
    ];
    const body = pieces.map((data) => `data: ${JSON.stringify(data)}\n\n`).join('');
    const ai = newMock();
    const headers = { 'content-type': 'text/event-stream' };
    const client = wrap(
      new (openaiClass(module))({ apiKey: 'k', fetch: async () => new Response(body, { headers }) }),
      {
        ai,
      },
    );
    for await (const _ of await client.chat.completions.create({ model: 'm', messages: [], stream: true }));
    expect(ai.events[0]?.event_properties['[Agent] Tool Calls']).toBe(
      '[{"id":"c","type":"function","function":{"name":"sql","arguments":"select 1"}}]',
    );
  });

  it('or a request that cannot be read is still a call', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const odd = openai(module, { model: 'm', choices: [{ index: 0 }] });
    await odd.chat({ messages: [asked] });
    expect(types(odd.ai.events)).toEqual(['User Message', 'AI Response']);
    const { ai, chat } = openai(module, { model: 'served', choices: [] });
    await chat({ messages: [null] });
    expect(ai.events[0]?.event_properties['[Agent] Model Name']).toBe('served');
    warn.mockRestore();
  });
});

describe.each(anthropicMajors)('a history of $name', ({ module }) => {
  const searching = { type: 'server_tool_use', id: 's', name: 'web_search', input: {} };
  it.each([
    ['a beginning of the answer as the user’s question', '{', [{ text: 'first' }]],
    ['a turn that was paused as nothing new', [{ type: 'text', text: 'Let me see.' }, searching], []],
  ])('counts %s', async (_, content, expected) => {
    const ai = newMock();
    const fetch = async () => Response.json({ model: 'm', content: [] });
    const client = wrap(new (anthropicClass(module))({ apiKey: 'k', fetch }), { ai });
    const messages = [asked, { role: 'assistant', content }] as never; // The types want whole blocks.
    await client.messages.create({ model: 'm', max_tokens: 5, messages });
    expect(said(ai)).toEqual(expected);
  });
});
