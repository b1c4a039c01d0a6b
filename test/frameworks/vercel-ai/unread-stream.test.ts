import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { areCallsClaimed } from '../../../src/core/claimed-calls.ts';
import { wrap } from '../../../src/instrument/wrap.ts';
import { types } from '../../contract/stage.ts';
import { aiMajors } from './majors.ts';
import { prompt, text, useModels } from './stage.ts';

const models = useModels();
const long = 'They come back. '.repeat(40).trim();
const one = ['User Message', 'AI Response'];

describe.each(aiMajors)('a stream of $name that nobody reads', (major) => {
  it('holds nothing back from a tracked client that asks the same', async () => {
    const { ai, model } = models.open(major);
    models.standIn.enqueue({ text: long }, { text });
    major.ai.streamText({ model, prompt });
    await expect.poll(() => models.standIn.requests.length).toBe(1);
    await expect.poll(areCallsClaimed).toBe(false);
    const before = types(ai.events);
    const client = wrap(new OpenAI({ apiKey: 'key', baseURL: models.standIn.url }), { ai });
    await client.chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content: prompt }] });
    expect(types(ai.events).slice(before.length)).toEqual(expect.arrayContaining(one));
    const answers = ai.eventsOfType('[Agent] AI Response').map(({ event_properties: { $llm_message: said } }) => said);
    expect(answers).toContainEqual({ text });
  });
});
