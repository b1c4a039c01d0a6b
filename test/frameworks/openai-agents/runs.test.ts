import { Agent, Runner, tool, withCustomSpan, withTrace } from '@openai/agents';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { each, types } from '../../contract/stage.ts';
import { sleep } from '../../standins/sleep.ts';
import { type Api, useAgents } from './stage.ts';

const agents = useAgents();
const apis: Api[] = ['chat', 'responses'];
const TOOL_MS = 60;

const weather = tool({
  name: 'get_weather',
  description: 'Weather of a city',
  parameters: z.object({ city: z.string() }),
  execute: async ({ city }) => {
    await sleep(TOOL_MS);
    return `Sunny in ${city}`;
  },
});

function triageOver(api: Api) {
  const model = agents.model(api);
  const billing = new Agent({ name: 'billing', instructions: 'Bill.', model });
  const polite = { name: 'polite', execute: async () => ({ tripwireTriggered: false, outputInfo: {} }) };
  return Agent.create({
    name: 'triage',
    instructions: 'Sort.',
    model,
    modelSettings: { temperature: 0.2 },
    tools: [weather],
    handoffs: [billing],
    inputGuardrails: [polite],
  });
}

function scriptToolThenHandoff() {
  agents.standIn.enqueue(
    {
      toolCalls: [{ name: 'get_weather', arguments: { city: 'Paris' } }],
      usage: { uncachedInput: 12, cacheRead: 100, output: 9, reasoning: 4 },
    },
    { toolCalls: [{ name: 'transfer_to_billing', arguments: {} }] },
    { text: 'Done.' },
  );
}

async function runTriage(api: Api, stream: boolean) {
  const runner = new Runner({ groupId: 'conversation-1' });
  if (!stream) return (await runner.run(triageOver(api), 'How is the weather?')).finalOutput;
  const result = await runner.run(triageOver(api), 'How is the weather?', { stream: true });
  let text = '';
  for await (const piece of result.toTextStream()) text += piece;
  await result.completed;
  return text;
}

describe.each(apis)('a run over the %s API', (api) => {
  it.each([false, true])('tells of its models, tool, guardrail and handoff, once each (stream: %s)', async (stream) => {
    const { ai } = agents.trace();
    scriptToolThenHandoff();
    expect(await runTriage(api, stream)).toBe('Done.');

    expect(types(ai.events.filter(({ event_type: type }) => type !== '[Agent] Span'))).toEqual([
      'User Message',
      'AI Response',
      'Tool Call',
      'AI Response',
      'AI Response',
    ]);
    expect(each(ai.eventsOfType('[Agent] Span'), '[Agent] Span Name')).toEqual([
      'guardrail polite',
      'handoff triage to billing',
      'agent triage',
      'agent billing',
    ]);
    for (const event of ai.events) {
      expect(event.user_id).toBe('user-1');
      expect(event.event_properties['[Agent] Session ID']).toBe('conversation-1');
      expect(event.event_properties['[Agent] Trace ID']).toMatch(/^trace_/);
    }
  });

  it('reads tokens, tool calls, settings and the served model from the span', async () => {
    const { ai } = agents.trace();
    scriptToolThenHandoff();
    await runTriage(api, false);
    const [first] = ai.eventsOfType('[Agent] AI Response');
    expect(first?.event_properties).toMatchObject({
      '[Agent] Model Name': 'gpt-4o-mini-2024-07-18',
      '[Agent] Provider': 'openai',
      '[Agent] Input Tokens': 112,
      '[Agent] Cache Read Tokens': 100,
      '[Agent] Output Tokens': 9,
      '[Agent] Reasoning Tokens': 4,
      '[Agent] System Prompt': 'Sort.',
      '[Agent] Is Error': false,
    });
    expect(String(first?.event_properties['[Agent] Tool Calls'])).toContain('get_weather');
    expect(Number(first?.event_properties['[Agent] Cost USD'])).toBeGreaterThan(0);
    expect(first?.event_properties).not.toHaveProperty('[Agent] Is Streaming');
  });

  it('links a tool to the message that led to it, with its input, output and latency', async () => {
    const { ai } = agents.trace();
    scriptToolThenHandoff();
    await runTriage(api, false);
    const [question] = ai.eventsOfType('[Agent] User Message');
    const [called] = ai.eventsOfType('[Agent] Tool Call');
    expect(question?.event_properties.$llm_message).toEqual({ text: 'How is the weather?' });
    expect(called?.event_properties).toMatchObject({
      '[Agent] Tool Name': 'get_weather',
      '[Agent] Tool Success': true,
      '[Agent] Tool Input': '{"city":"Paris"}',
      '[Agent] Tool Output': '"Sunny in Paris"',
      '[Agent] Parent Message ID': question?.event_properties['[Agent] Message ID'],
      '[Agent] Agent ID': 'triage',
    });
    expect(Number(called?.event_properties['[Agent] Latency Ms'])).toBeGreaterThan(TOOL_MS / 2);
  });

  it('names the agent at work, and whoever handed over to it as its parent', async () => {
    const { ai } = agents.trace({ agentId: 'desk', agentDescription: 'The whole desk' });
    scriptToolThenHandoff();
    await runTriage(api, false);
    const answers = ai.eventsOfType('[Agent] AI Response');
    expect(each(answers, '[Agent] Agent ID')).toEqual(['triage', 'triage', 'billing']);
    expect(each(answers, '[Agent] Parent Agent ID')).toEqual(['desk', 'desk', 'triage']);
    expect(each(answers, '[Agent] Agent Description')).toEqual([undefined, undefined, undefined]);
    const spans = ai.eventsOfType('[Agent] Span');
    const [guardrail, handoff, triage] = spans.map(({ event_properties: properties }) => properties);
    expect(guardrail?.['[Agent] Parent Span ID']).toBe(triage?.['[Agent] Span ID']);
    expect(handoff?.['[Agent] Parent Span ID']).toBe(triage?.['[Agent] Span ID']);
    expect(triage).not.toHaveProperty('[Agent] Parent Span ID');
  });

  it('belongs to the session around it', async () => {
    const { ai } = agents.trace({ userId: undefined });
    agents.standIn.enqueue({ text: 'Fine.' }, { text: 'Fine.' });
    const agent = new Agent({ name: 'helper', instructions: 'Help.', model: agents.model(api) });
    const app = ai.agent('app', { env: 'test' });
    await app.session({ userId: 'user-2', sessionId: 'mine' }).run(async () => {
      await Promise.all([new Runner({ groupId: 'other' }).run(agent, 'How are you?'), sleep(1)]);
    });
    const [answer] = ai.eventsOfType('[Agent] AI Response');
    expect(answer?.user_id).toBe('user-2');
    expect(answer?.event_properties).toMatchObject({
      '[Agent] Session ID': 'mine',
      '[Agent] Agent ID': 'helper',
      '[Agent] Parent Agent ID': 'app',
      '[Agent] Env': 'test',
      '[Agent] Turn ID': 2,
    });
  });

  it('that is refused is one answer with the error, and the app gets the same error', async () => {
    const { ai } = agents.trace();
    agents.standIn.enqueue({ error: { status: 400, message: 'No such thing.' } });
    const agent = new Agent({ name: 'helper', instructions: 'Help.', model: agents.model(api) });
    await expect(new Runner().run(agent, 'How are you?')).rejects.toThrow('400 No such thing.');
    const [answer, ...more] = ai.eventsOfType('[Agent] AI Response');
    expect(more).toEqual([]);
    expect(answer?.event_properties).toMatchObject({
      '[Agent] Is Error': true,
      '[Agent] Error Message': '400 No such thing.',
      '[Agent] Error Source': 'provider',
    });
  });

  it('whose guardrail trips says so, and fails as without us', async () => {
    const { ai } = agents.trace();
    agents.standIn.enqueue({ text: 'Fine.' });
    const model = agents.model(api);
    const strict = { name: 'strict', execute: async () => ({ tripwireTriggered: true, outputInfo: {} }) };
    const agent = new Agent({ name: 'helper', instructions: 'Help.', model, inputGuardrails: [strict] });
    await expect(new Runner().run(agent, 'How are you?')).rejects.toThrow('Input guardrail triggered');
    ai.assertEventTracked('[Agent] Span', {
      '[Agent] Span Name': 'guardrail strict',
      '[Agent] Output State': '{"triggered":true}',
    });
  });

  it('whose tool throws gives a failed tool call, and the model the words that it gets without us', async () => {
    const { ai } = agents.trace();
    agents.standIn.enqueue({ toolCalls: [{ name: 'break_it', arguments: {} }] }, { text: 'It broke.', toolCalls: [] });
    const breakIt = tool({
      name: 'break_it',
      description: 'Breaks',
      parameters: z.object({}),
      execute: async () => {
        throw new RangeError('Too far.');
      },
    });
    const agent = new Agent({ name: 'helper', instructions: 'Help.', model: agents.model(api), tools: [breakIt] });
    expect((await new Runner().run(agent, 'Break it')).finalOutput).toBe('It broke.');
    const [called] = ai.eventsOfType('[Agent] Tool Call');
    expect(called?.event_properties).toMatchObject({ '[Agent] Tool Success': false, '[Agent] Is Error': true });
    // The framework itself keeps the message of the tool's error out of its traces.
    expect(called?.event_properties['[Agent] Error Message']).toMatch(/^Tool execution failed/);
  });

  it('of an agent inside a tool has that tool’s agent as its parent, and says nothing for the user', async () => {
    const { ai } = agents.trace();
    const model = agents.model(api);
    const expert = new Agent({ name: 'expert', instructions: 'Know.', model });
    const asTool = expert.asTool({ toolName: 'ask_expert', toolDescription: 'Asks' });
    const chief = new Agent({ name: 'chief', instructions: 'Lead.', model, tools: [asTool] });
    agents.standIn.enqueue(
      { toolCalls: [{ name: 'ask_expert', arguments: { input: 'What is churn?' } }] },
      { text: 'Users who leave.' },
      { text: 'Churn is users who leave.', toolCalls: [] },
    );
    expect((await new Runner().run(chief, 'Explain churn')).finalOutput).toBe('Churn is users who leave.');
    expect(each(ai.eventsOfType('[Agent] User Message'), '$llm_message')).toEqual([{ text: 'Explain churn' }]);
    const [, inner] = ai.eventsOfType('[Agent] AI Response');
    expect(inner?.event_properties).toMatchObject({ '[Agent] Agent ID': 'expert', '[Agent] Parent Agent ID': 'chief' });
  });
});

describe('a trace of the app’s own', () => {
  it('gives its custom spans, and what runs inside them is linked to them', async () => {
    const { ai } = agents.trace();
    agents.standIn.enqueue({ text: 'Fine.' });
    const agent = new Agent({ name: 'helper', instructions: 'Help.', model: agents.model('chat') });
    await withTrace('nightly', () =>
      withCustomSpan(() => new Runner().run(agent, 'How are you?'), { data: { name: 'report', data: { day: 1 } } }),
    );
    const [inner, outer] = ai.eventsOfType('[Agent] Span').map(({ event_properties: properties }) => properties);
    expect(outer).toMatchObject({ '[Agent] Span Name': 'report', '[Agent] Input State': '{"day":1}' });
    expect(inner?.['[Agent] Parent Span ID']).toBe(outer?.['[Agent] Span ID']);
  });
});
