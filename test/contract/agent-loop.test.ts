import type Anthropic from '@anthropic-ai/sdk';
import type OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/instrument/wrap.ts';
import { sleep } from '../standins/sleep.ts';
import { anthropicMajors, openaiClass, openaiMajors } from './majors.ts';
import { each, greet, hello, types, useStage } from './stage.ts';
import { newMock } from './ways-in.ts';

const stage = useStage();
const inParis = { name: 'get_weather', arguments: { city: 'Paris' } };
const parameters = { type: 'object' as const, properties: { city: { type: 'string' } }, required: ['city'] };
const TOOL_MS = 60;

function expectLoop(events: readonly Parameters<typeof each>[0][number][]) {
  expect(types(events)).toEqual([
    'User Message',
    'AI Response',
    'Tool Call',
    'AI Response',
    'User Message',
    'AI Response',
  ]);
  const [question, , tool, answer] = events;
  expect(question?.event_properties.$llm_message).toEqual({ text: 'What is retention?' });
  expect(tool?.event_properties).toMatchObject({
    '[Agent] Tool Name': 'get_weather',
    '[Agent] Tool Success': true,
    '[Agent] Tool Input': '{"city":"Paris"}',
    '[Agent] Parent Message ID': question?.event_properties['[Agent] Message ID'],
  });
  expect(Number(tool?.event_properties['[Agent] Latency Ms'])).toBeGreaterThan(TOOL_MS / 2);
  expect(answer?.event_properties.$llm_message).toEqual({ text: 'Sunny.' });
  expect(events[4]?.event_properties.$llm_message).toEqual({ text: 'Thanks' });
}

describe.each(openaiMajors)('an agent loop over $name', (major) => {
  it('tells each thing once, however often the history is sent again', async () => {
    const { client, ai } = await stage.openaiClient(major);
    stage.openai.enqueue(
      { toolCalls: [inParis] },
      { text: 'Sunny.', toolCalls: [] },
      { text: 'Welcome.', toolCalls: [] },
    );
    const messages: OpenAI.ChatCompletionMessageParam[] = [{ role: 'system', content: 'Help.' }, ...hello.messages];
    const tools = [{ type: 'function' as const, function: { name: 'get_weather', parameters } }];
    const ask = async () => {
      const { choices } = await client.chat.completions.create({ model: 'gpt-4o-mini', messages, tools });
      const message = choices[0]?.message;
      if (message) messages.push(message);
      return message?.tool_calls ?? [];
    };
    for (const call of await ask()) {
      await sleep(TOOL_MS);
      messages.push({ role: 'tool', tool_call_id: call.id, content: 'Sunny, 21 degrees' });
    }
    await ask();
    messages.push({ role: 'user', content: 'Thanks' });
    await ask();
    expectLoop(ai.events);
  });

  it('keeps the tools of parallel sessions apart where a vendor numbers its calls from 0 in each', async () => {
    const ai = newMock();
    const asks = (city: string) => ({
      choices: [
        {
          index: 0,
          message: {
            role: 'assistant',
            tool_calls: [
              { id: 'call_0', type: 'function', function: { name: 'get_weather', arguments: `{"city":"${city}"}` } },
            ],
          },
        },
      ],
    });
    const cities = ['Paris', 'Rome'];
    const answers = [...cities.map(asks), { choices: [] }, { choices: [] }];
    const client = wrap(
      new (openaiClass(major.module))({ apiKey: 'k', fetch: async () => Response.json(answers.shift()) }),
      { ai },
    );
    const turn = (city: string, more: OpenAI.ChatCompletionMessageParam[]) =>
      ai
        .agent('bot')
        .session({ sessionId: city })
        .run(() => client.chat.completions.create({ model: 'm', messages: [...hello.messages, ...more] }));
    const asked = [];
    for (const city of cities) asked.push((await turn(city, [])).choices[0]?.message);
    for (const [index, city] of cities.entries()) {
      const message = asked[index];
      if (message) await turn(city, [message, { role: 'tool', tool_call_id: 'call_0', content: 'Sunny' }]);
    }
    for (const city of cities) {
      const tools = ai.eventsForSession(city).filter((event) => event.event_type === '[Agent] Tool Call');
      expect(each(tools, '[Agent] Tool Input')).toEqual([`{"city":"${city}"}`]);
    }
  });

  it('does the same over the Responses API', async () => {
    const { client, ai } = await stage.openaiClient(major);
    stage.openai.enqueue(
      { toolCalls: [inParis] },
      { text: 'Sunny.', toolCalls: [] },
      { text: 'Welcome.', toolCalls: [] },
    );
    const input: OpenAI.Responses.ResponseInputItem[] = [{ role: 'user', content: 'What is retention?' }];
    const tools = [{ type: 'function' as const, name: 'get_weather', parameters, strict: false }];
    const ask = async () => {
      const { output } = await client.responses.create({ model: 'gpt-4o-mini', input, tools });
      input.push(...(output as OpenAI.Responses.ResponseInputItem[])); // What came out may go in again.
      return output;
    };
    for (const item of await ask()) {
      if (item.type !== 'function_call') continue;
      await sleep(TOOL_MS);
      input.push({ type: 'function_call_output', call_id: item.call_id, output: 'Sunny, 21 degrees' });
    }
    await ask();
    input.push({ role: 'user', content: 'Thanks' });
    await ask();
    expectLoop(ai.events);
  });
});

describe.each(anthropicMajors)('an agent loop over $name', (major) => {
  it('tells each thing once, however often the history is sent again', async () => {
    const { client, ai } = await stage.anthropicClient(major);
    stage.anthropic.enqueue(
      { toolCalls: [inParis] },
      { text: 'Sunny.', toolCalls: [] },
      { text: 'Welcome.', toolCalls: [] },
    );
    const messages: Anthropic.MessageParam[] = [...greet.messages];
    const tools = [{ name: 'get_weather', input_schema: parameters }];
    const ask = async () => {
      const { content } = await client.messages.create({ ...greet, messages, tools });
      messages.push({ role: 'assistant', content: content as Anthropic.ContentBlockParam[] }); // As the vendor documents.
      return content;
    };
    for (const block of await ask()) {
      if (block.type !== 'tool_use') continue;
      await sleep(TOOL_MS);
      messages.push({
        role: 'user',
        content: [{ type: 'tool_result', tool_use_id: block.id, content: 'Sunny, 21 degrees' }],
      });
    }
    await ask();
    messages.push({ role: 'user', content: 'Thanks' });
    await ask();
    expectLoop(ai.events);
  });
});
