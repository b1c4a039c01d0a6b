import { validateEvent } from '../../schema/validate.ts';
import { type Inbox, startInbox } from '../../src/inbox/index.ts';
import { type StandIn, startOpenAIStandIn } from '../standins/index.ts';
import type { App, Finished } from './installed-app.ts';

/** Each major of the SDK with the provider package of its time. */
export const aiMajors = [
  { major: 'ai 5', sdks: { ai: 'ai-5', '@ai-sdk/openai': 'ai-sdk-openai-2', zod: 'zod' } },
  { major: 'ai 6', sdks: { ai: 'ai-6', '@ai-sdk/openai': 'ai-sdk-openai-3', zod: 'zod' } },
  { major: 'ai 7', sdks: { ai: 'ai-7', '@ai-sdk/openai': 'ai-sdk-openai-4', zod: 'zod' } },
] as const;

const imported = (names: string, specifier: string) => `import { ${names} } from '${specifier}';\n`;
const required = (names: string, specifier: string) => `const { ${names} } = require('${specifier}');\n`;

/** A program of the SDK, and what it prints says that the app saw what it had to see. */
export function aiProgram(format: 'mjs' | 'cjs', ai: string): string {
  const load = format === 'mjs' ? imported : required;
  const names = 'APICallError, Experimental_Agent, embed, generateObject, generateText, stepCountIs, streamText, tool';
  return `${load(names, ai)}${load('createOpenAI', '@ai-sdk/openai')}${load('z', 'zod')}
async function main() {
  const openai = createOpenAI({ apiKey: 'k', baseURL: process.env.VENDOR });
  const model = openai.chat('gpt-4o-mini');
  const prompt = 'What is retention?';
  const sky = tool({ inputSchema: z.object({ city: z.string() }), execute: async ({ city }) => 'sunny in ' + city });
  const seen = [(await generateText({ model, prompt })).text];
  for await (const piece of streamText({ model, prompt }).textStream) seen.push(piece);
  seen.push((await generateText({ model, prompt, tools: { sky }, stopWhen: stepCountIs(2) })).steps.length);
  seen.push((await generateObject({ model, prompt, schema: z.object({ answer: z.string() }) })).object);
  const agent = new Experimental_Agent({ model, instructions: 'Be brief.' });
  seen.push((await agent.generate({ prompt })).text, agent instanceof Experimental_Agent);
  const { embedding } = await embed({ model: openai.embedding('text-embedding-3-small'), value: prompt });
  seen.push(Array.isArray(embedding));
  const error = await generateText({ model, prompt, maxRetries: 0 }).catch((reason) => reason);
  seen.push(APICallError.isInstance(error), error.statusCode);
  console.log(JSON.stringify(seen));
}
main();
`;
}

const scenarios = [
  { text: 'They come back.' },
  { text: 'They come back.' },
  { toolCalls: [{ name: 'sky', arguments: { city: 'Paris' } }] },
  { text: 'Sunny.', toolCalls: [] },
  { text: '{"answer":"users"}' },
  { text: 'Briefly.' },
  {},
  { error: { status: 500, message: 'Out of order.' } },
];

/** What the program leaves behind: one line for each event. */
export const aiEvents = [
  ...Array(6).fill('[Agent] AI Response openai'),
  '[Agent] AI Response openai failed',
  '[Agent] Embedding openai',
  '[Agent] Tool Call',
  ...Array(6).fill('[Agent] User Message'),
];

export interface Played extends Finished {
  readonly events: readonly string[];
  readonly problems: readonly unknown[];
}

export interface AiStage {
  /** Runs node in the app, in front of the vendor's canned answers and of Amplitude. */
  play(app: App, args: readonly string[]): Promise<Played>;
  close(): Promise<void>;
}

export async function startAiStage(): Promise<AiStage> {
  const [vendor, inbox]: [StandIn, Inbox] = await Promise.all([
    startOpenAIStandIn(),
    startInbox({ validate: validateEvent }),
  ]);
  return {
    async play(app, args) {
      vendor.clear();
      vendor.enqueue(...scenarios);
      inbox.clear();
      const done = await app.node(args, {
        VENDOR: vendor.url,
        AMPLITUDE_AI_API_KEY: 'any-key',
        AMPLITUDE_AI_SERVER_URL: inbox.url,
      });
      const events = inbox.events.map(({ event: { event_type, event_properties } }) => {
        const properties = Object(event_properties);
        const failed = properties['[Agent] Is Error'] === true ? 'failed' : '';
        return [event_type, properties['[Agent] Provider'], failed].filter(Boolean).join(' ');
      });
      // Warnings of the SDK's own name the process.
      const stderr = done.stderr.replaceAll(/\(node:\d+\)/g, '(node)');
      return { ...done, stderr, events: events.sort(), problems: inbox.events.flatMap(({ problems }) => problems) };
    },
    close: async () => {
      await Promise.all([vendor.close(), inbox.close()]);
    },
  };
}
