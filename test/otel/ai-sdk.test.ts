import { trace } from '@opentelemetry/api';
import { describe, expect, it } from 'vitest';
import { aiMajors } from '../frameworks/vercel-ai/majors.ts';
import { prompt, text, useModels } from '../frameworks/vercel-ai/stage.ts';
import { property, typesOf, useSpans } from './stage.ts';

const models = useModels();
const spans = useSpans();

/** Those that make spans themselves; later ones leave it to another package. */
const majors = aiMajors.filter(({ name }) => name !== 'ai 7');
const telemetry = () => ({ isEnabled: true, tracer: trace.getTracer('ai') });

describe.each(majors)('the spans of $name itself', (major) => {
  const { generateText, streamText } = major.ai;

  it('give one answer for each call, with its tokens', async () => {
    const { ai } = spans.bridge();
    const { plain } = models.open(major);
    models.standIn.enqueue({ text }, { text });
    await generateText({ model: plain, prompt, experimental_telemetry: telemetry() });
    for await (const _ of streamText({ model: plain, prompt, experimental_telemetry: telemetry() }).textStream);
    expect(typesOf(ai.events)).toEqual(['AI Response', 'AI Response']);
    expect(property(ai.events, 'AI Response', '[Agent] Provider')).toEqual(['openai', 'openai']);
    for (const name of ['Model Name', 'Input Tokens', 'Output Tokens', 'Finish Reason', 'Cost USD']) {
      const values = property(ai.events, 'AI Response', `[Agent] ${name}`);
      expect(values.filter((value) => value !== undefined)).toHaveLength(2);
    }
  });

  it('leave the answer to our middleware where it is in the model', async () => {
    const { ai } = spans.bridge();
    const { model } = models.open(major, { options: { ai } });
    models.standIn.enqueue({ text }, { text });
    await generateText({ model, prompt, experimental_telemetry: telemetry() });
    for await (const _ of streamText({ model, prompt, experimental_telemetry: telemetry() }).textStream);
    const said = property(ai.events, 'AI Response', '$llm_message');
    expect(said).toEqual([{ text }, { text }]);
  });
});
