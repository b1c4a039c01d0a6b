import { Eval } from 'braintrust';
import { wrap } from 'amplitude-ai';
import OpenAI from 'openai';

const openai = wrap(new OpenAI());

void Eval('Greeting', {
  data: () => [{ input: 'Ann', expected: 'Hi Ann' }],
  task: async (input: string) => (await openai.responses.create({ model: 'gpt-5', input })).output_text,
  scores: [],
});
