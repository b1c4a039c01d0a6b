import { Eval, wrapOpenAI } from 'braintrust';
import OpenAI from 'openai';

const openai = wrapOpenAI(new OpenAI());

void Eval('Greeting', {
  data: () => [{ input: 'Ann', expected: 'Hi Ann' }],
  task: async (input: string) => (await openai.responses.create({ model: 'gpt-5', input })).output_text,
  scores: [],
});
