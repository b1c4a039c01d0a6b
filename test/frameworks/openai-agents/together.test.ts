import {
  Agent,
  addTraceProcessor,
  createGenerationSpan,
  type Model,
  Runner,
  setTraceProcessors,
  setTracingDisabled,
  withGenerationSpan,
} from '@openai/agents';
import OpenAI from 'openai';
import { afterEach, describe, expect, it } from 'vitest';
import { AmplitudeTracingProcessor } from '../../../src/frameworks/openai-agents/index.ts';
import { patch, unpatch } from '../../../src/instrument/patch.ts';
import { wrap } from '../../../src/instrument/wrap.ts';
import { MockAmplitudeAI } from '../../../src/testing.ts';
import { each, hello, types } from '../../contract/stage.ts';
import { type Api, useAgents } from './stage.ts';

const agents = useAgents();
afterEach(() => {
  unpatch();
  setTracingDisabled(false);
});

const helperOver = (api: Api, client?: OpenAI) =>
  new Agent({ name: 'helper', instructions: 'Help.', model: agents.model(api, client) });

const onlyCalls = (ai: MockAmplitudeAI) => types(ai.events).filter((type) => type !== 'Span');

describe.each<Api>(['chat', 'responses'])('over a client of the %s API that is tracked as well', (api) => {
  it.each([false, true])('each call counts once, with the agent (stream: %s)', async (stream) => {
    const { ai } = agents.trace();
    const agent = helperOver(api, wrap(agents.client(), { ai }));
    agents.standIn.enqueue({ text: 'Fine.' });
    if (stream) await (await new Runner().run(agent, 'How are you?', { stream: true })).completed;
    else await new Runner().run(agent, 'How are you?');
    expect(onlyCalls(ai)).toEqual(['User Message', 'AI Response']);
    expect(each(ai.eventsOfType('[Agent] AI Response'), '[Agent] Agent ID')).toEqual(['helper']);
  });

  it('the app’s own calls on the same client stay tracked, before, during and after a run', async () => {
    const { ai } = agents.trace();
    const client = wrap(agents.client(), { ai });
    const alone = () => client.chat.completions.create({ ...hello, model: 'gpt-4o' });
    const guardrail = {
      name: 'asks',
      execute: async () => {
        await alone();
        return { tripwireTriggered: false, outputInfo: {} };
      },
    };
    const agent = new Agent({ ...helperOver(api, client), inputGuardrails: [guardrail] });
    await alone();
    await (await new Runner().run(agent, 'How are you?', { stream: true })).completed;
    await alone();
    const models = each(ai.eventsOfType('[Agent] AI Response'), '[Agent] Model Name');
    expect(models.map((model) => String(model).replace(/-20.*/, '')).sort()).toEqual([
      'gpt-4o',
      'gpt-4o',
      'gpt-4o',
      'gpt-4o-mini',
    ]);
  });

  it('the client tells of the call where tracing is off, or where our processor has been taken away', async () => {
    const { ai } = agents.trace();
    const agent = helperOver(api, wrap(agents.client(), { ai }));
    await new Runner({ tracingDisabled: true }).run(agent, 'First');
    await new Runner().run(agent, 'Second');
    setTraceProcessors([]);
    await new Runner().run(agent, 'Third');
    expect(onlyCalls(ai).filter((type) => type === 'AI Response')).toHaveLength(3);
    expect(each(ai.eventsOfType('[Agent] AI Response'), '[Agent] Agent ID')).toEqual([undefined, 'helper', undefined]);
  });
});

describe('beside other processors', () => {
  it('counts once when the class is patched and another processor comes first', async () => {
    const ai = new MockAmplitudeAI();
    await patch({ ai, providers: ['openai'], modules: { openai: { OpenAI } } });
    const slow = { onTraceStart: rest, onTraceEnd: rest, onSpanStart: rest, onSpanEnd: rest, shutdown, forceFlush };
    setTraceProcessors([slow]);
    addTraceProcessor(new AmplitudeTracingProcessor({ ai }));
    await new Runner().run(helperOver('chat'), 'How are you?');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(onlyCalls(ai)).toEqual(['User Message', 'AI Response']);
  });
});

const rest = () => new Promise<void>((resolve) => setTimeout(resolve, 1));
const shutdown = async () => {};
const forceFlush = async () => {};

describe('a model of another vendor', () => {
  const output = [
    { type: 'message' as const, role: 'assistant' as const, status: 'completed' as const, content: [part('Hi.')] },
  ];
  const foreign: Model = {
    getResponse: (request) =>
      withGenerationSpan(async ({ spanData }) => {
        spanData.model = 'mistral-large-latest';
        spanData.input = typeof request.input === 'string' ? [{ role: 'user', content: request.input }] : request.input;
        spanData.output = output;
        spanData.usage = { input_tokens: 7, output_tokens: 3, details: { cached_tokens: 2 } };
        const { Usage } = await import('@openai/agents');
        return { usage: new Usage(), output };
      }),
    getStreamedResponse: () => {
      throw new Error('This model does not stream.');
    },
  };

  it('is read in the framework’s own form', async () => {
    const { ai } = agents.trace({ provider: 'mistral' });
    await new Runner().run(new Agent({ name: 'helper', instructions: 'Help.', model: foreign }), [
      {
        role: 'user',
        content: [
          { type: 'input_text', text: 'What is this?' },
          { type: 'input_image', image: 'data:image/png;base64,iVBORw0KGgo=' },
        ],
      },
    ]);
    const [question, answer] = ai.events;
    expect(question?.event_properties).toMatchObject({
      $llm_message: { text: 'What is this?' },
      '[Agent] Has Attachments': true,
    });
    expect(answer?.event_properties).toMatchObject({
      $llm_message: { text: 'Hi.' },
      '[Agent] Provider': 'mistral',
      '[Agent] Model Name': 'mistral-large-latest',
      '[Agent] Input Tokens': 7,
      '[Agent] Output Tokens': 3,
      '[Agent] Cache Read Tokens': 2,
    });
    expect(JSON.stringify(ai.events)).not.toContain('iVBORw0KGgo');
  });
});

function part(text: string) {
  return { type: 'output_text' as const, text };
}

describe('privacy and failure', () => {
  it('no content leaves in metadata_only', async () => {
    const { ai } = agents.trace({}, { contentMode: 'metadata_only' });
    agents.standIn.enqueue({ text: 'CANARY answer' });
    const agent = new Agent({ name: 'helper', instructions: 'CANARY system', model: agents.model('responses') });
    await new Runner().run(agent, 'CANARY question');
    expect(onlyCalls(ai)).toEqual(['User Message', 'AI Response']);
    expect(JSON.stringify(ai.events)).not.toContain('CANARY');
  });

  it('a run that is traced without its data gives its events without content', async () => {
    const { ai } = agents.trace();
    agents.standIn.enqueue({ text: 'CANARY answer' });
    await new Runner({ traceIncludeSensitiveData: false }).run(helperOver('chat'), 'CANARY question');
    expect(onlyCalls(ai)).toEqual(['AI Response']);
    expect(JSON.stringify(ai.events)).not.toContain('CANARY');
  });

  it('a failure of ours reaches neither the run nor the spans', async () => {
    const { processor } = agents.trace();
    const broken = createGenerationSpan({ traceId: 'trace_unknown', data: { type: 'generation' } });
    Object.defineProperty(broken, 'spanData', {
      get() {
        throw new Error('Unreadable.');
      },
    });
    await processor.onTraceStart({ ...newTrace, traceId: 'trace_unknown' } as Parameters<
      typeof processor.onTraceStart
    >[0]);
    await expect(processor.onSpanStart(broken)).resolves.toBeUndefined();
    await expect(processor.onSpanEnd(broken)).resolves.toBeUndefined();
    agents.standIn.enqueue({ text: 'Fine.' });
    expect((await new Runner().run(helperOver('chat'), 'How are you?')).finalOutput).toBe('Fine.');
  });

  it('a flush sends what is there', async () => {
    const seen: string[] = [];
    const { processor } = agents.trace({}, { onEvent: (event) => void seen.push(event.event_type) });
    agents.standIn.enqueue({ text: 'Fine.' });
    await new Runner().run(helperOver('chat'), 'How are you?');
    await processor.forceFlush();
    expect(seen).toContain('[Agent] AI Response');
  });
});

const newTrace = { type: 'trace', name: 'own', groupId: null };
