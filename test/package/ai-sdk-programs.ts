/** Ordinary programs of the AI SDK, of which all majors compile the first. */
const common = (ai: string) => `
import { createOpenAI, openai } from '@ai-sdk/openai';
import {
  APICallError,
  convertToModelMessages,
  cosineSimilarity,
  createProviderRegistry,
  createUIMessageStream,
  createUIMessageStreamResponse,
  customProvider,
  defaultSettingsMiddleware,
  embed,
  embedMany,
  Experimental_Agent as Agent,
  generateObject,
  generateText,
  hasToolCall,
  type InferUITools,
  jsonSchema,
  type LanguageModel,
  type ModelMessage,
  NoObjectGeneratedError,
  NoSuchToolError,
  smoothStream,
  stepCountIs,
  streamObject,
  streamText,
  tool,
  type ToolSet,
  type UIMessage,
  validateUIMessages,
  wrapLanguageModel,
} from '${ai}';
import * as sdk from '${ai}';
import { z } from 'zod';

const model: LanguageModel = openai('gpt-4o-mini');
const prompt = 'What is retention?';
const weather = tool({
  description: 'Weather of a city',
  inputSchema: z.object({ city: z.string() }),
  execute: async ({ city }) => ({ city, degrees: 20 }),
});
const tools = { weather } satisfies ToolSet;

export async function withTools(): Promise<string> {
  const { text, steps, toolCalls, toolResults, usage } = await generateText({
    model,
    messages: [{ role: 'user', content: prompt }],
    tools,
    stopWhen: [stepCountIs(3), hasToolCall('weather')],
    onStepFinish: ({ text: said, finishReason }) => console.log(said.length, finishReason),
  });
  for (const call of toolCalls) if (!call.dynamic && call.toolName === 'weather') call.input.city satisfies string;
  for (const result of toolResults) if (!result.dynamic) result.output.degrees satisfies number;
  usage.inputTokens satisfies number | undefined;
  return text + steps.length;
}

export async function streamed(signal: AbortSignal): Promise<Response> {
  const result = streamText({ model: 'openai/gpt-4o-mini', prompt, tools, abortSignal: signal, experimental_transform: smoothStream() });
  for await (const piece of result.textStream) piece satisfies string;
  for await (const part of result.fullStream) if (part.type === 'text-delta') part.text satisfies string;
  (await result.text) satisfies string;
  return result.toUIMessageStreamResponse();
}

const schema = z.object({ name: z.string(), tags: z.array(z.string()) });
export async function objects(): Promise<string[]> {
  const { object } = await generateObject({ model, schema, prompt });
  object.tags satisfies string[];
  const { object: kind } = await generateObject({ model, output: 'enum', enum: ['good', 'bad'], prompt });
  kind satisfies string;
  const { object: loose } = await generateObject({ model, schema: jsonSchema<{ age: number }>({ type: 'object' }), prompt });
  loose.age satisfies number;
  const { partialObjectStream, elementStream } = streamObject({ model, output: 'array', schema, prompt });
  for await (const partial of partialObjectStream) partial.length satisfies number;
  for await (const element of elementStream) element.name satisfies string;
  return object.tags;
}

export async function embeddings(): Promise<number> {
  const { embedding } = await embed({ model: openai.embedding('text-embedding-3-small'), value: prompt });
  const { embeddings: all, values } = await embedMany({ model: openai.embedding('text-embedding-3-small'), values: ['a', 'b'] });
  values satisfies string[];
  return cosineSimilarity(embedding, all[0] ?? []);
}

export const agent = new Agent({ model, tools, stopWhen: stepCountIs(2) });
export async function helped(helper: typeof agent): Promise<string> {
  const { text, steps } = await helper.generate({ prompt });
  for (const { toolResults } of steps) for (const result of toolResults) if (!result.dynamic) result.output.degrees satisfies number;
  return text;
}
export const isAgent = (value: object): boolean => value instanceof Agent;

const registry = createProviderRegistry({ openai, own: customProvider({ languageModels: { fast: openai('gpt-4o-mini') } }) });
export const named = generateText({ model: registry.languageModel('own:fast'), prompt });
export const wrapped: LanguageModel = wrapLanguageModel({
  model: createOpenAI({ apiKey: 'k' }).chat('gpt-4o-mini'),
  middleware: defaultSettingsMiddleware({ settings: { temperature: 0 } }),
});

export type Message = UIMessage<{ userId: string }, { note: { text: string } }, InferUITools<typeof tools>>;
export async function route(request: Request): Promise<Response> {
  const { messages }: { messages: unknown } = await request.json();
  const checked = await validateUIMessages<Message>({ messages });
  const history: ModelMessage[] = await convertToModelMessages(checked);
  const stream = createUIMessageStream<Message>({
    execute: ({ writer }) => {
      writer.write({ type: 'data-note', data: { text: 'Looking' } });
      writer.merge(streamText({ model, messages: history, tools }).toUIMessageStream());
    },
    onError: (error) => String(error),
  });
  return createUIMessageStreamResponse({ stream });
}
export const texts = (message: Message) =>
  message.parts.flatMap((part) => (part.type === 'text' ? [part.text] : part.type === 'tool-weather' ? [part.toolCallId] : []));

export function explain(error: unknown): string {
  if (APICallError.isInstance(error)) return error.url + (error.statusCode ?? 0) + error.isRetryable;
  if (NoSuchToolError.isInstance(error)) return error.toolName;
  if (NoObjectGeneratedError.isInstance(error)) return error.text ?? '';
  return error instanceof sdk.AISDKError ? error.name : '';
}

type Settings = Parameters<typeof sdk.generateText>[0];
type Result = Awaited<ReturnType<typeof sdk.generateText<typeof tools>>>;
export const settings: Settings = { model, prompt, temperature: 0.2 };
export const said = (result: Result): string => result.text;

// @ts-expect-error a misspelt setting is still an error
generateText({ model, promt: prompt });
// @ts-expect-error and so is a tool's argument of another type
tool({ inputSchema: z.object({ city: z.string() }), execute: async ({ city }: { city: number }) => city });
`;

const agentsOf6 = (ai: string) => `
import { openai } from '@ai-sdk/openai';
import { createAgentUIStreamResponse, generateImage, generateText, type InferAgentUIMessage, Output, stepCountIs, streamText, tool, ToolLoopAgent } from '${ai}';
import { z } from 'zod';

const model = openai('gpt-4o-mini');
const sky = tool({ inputSchema: z.object({ city: z.string() }), execute: async ({ city }) => city.length });
const schema = z.object({ name: z.string() });

export const agent = new ToolLoopAgent({
  model,
  instructions: 'Be brief.',
  tools: { sky },
  callOptionsSchema: z.object({ userId: z.string() }),
  prepareCall: ({ options, ...settings }) => ({ ...settings, instructions: 'For ' + options.userId }),
  stopWhen: stepCountIs(4),
  output: Output.object({ schema }),
});
export type Message = InferAgentUIMessage<typeof agent>;
export class Mine extends ToolLoopAgent {}
export const same: ToolLoopAgent = new Mine({ model });
export const image = async () =>
  (await generateImage({ model: openai.image('gpt-image-1'), prompt: 'A cat' })).image.base64 satisfies string;
export async function ask(): Promise<string> {
  const { output, steps } = await agent.generate({ prompt: 'Hello', options: { userId: 'user-42' } });
  for (const { toolResults } of steps) for (const result of toolResults) if (!result.dynamic) result.output satisfies number;
  const streamed = await agent.stream({ prompt: 'Hello', options: { userId: 'user-42' } });
  for await (const piece of streamed.textStream) piece satisfies string;
  return output.name;
}
export const route = (uiMessages: unknown[]) =>
  createAgentUIStreamResponse({ agent, uiMessages, options: { userId: 'user-42' } }) satisfies Promise<Response>;

export async function outputs(): Promise<string> {
  const { output } = await generateText({ model, output: Output.array({ element: schema }), prompt: 'Hello' });
  const { partialOutputStream } = streamText({ model, output: Output.object({ schema }), prompt: 'Hello' });
  for await (const partial of partialOutputStream) partial.name satisfies string | undefined;
  return output.map(({ name }) => name).join();
}

// @ts-expect-error the options of a call are still asked for
agent.generate({ prompt: 'Hello' });
`;

const outputsOf5 = (ai: string) => `
import { openai } from '@ai-sdk/openai';
import { experimental_generateImage as generateImage, generateText, Output, streamText } from '${ai}';
import { z } from 'zod';

const schema = z.object({ name: z.string() });
export async function outputs(): Promise<string> {
  const model = openai('gpt-4o-mini');
  const { experimental_output } = await generateText({ model, experimental_output: Output.object({ schema }), prompt: 'Hello' });
  const { experimental_partialOutputStream } = streamText({ model, experimental_output: Output.object({ schema }), prompt: 'Hello' });
  for await (const partial of experimental_partialOutputStream) partial.name satisfies string | undefined;
  return experimental_output.name;
}
export const image = async () =>
  (await generateImage({ model: openai.image('gpt-image-1'), prompt: 'A cat' })).image.base64 satisfies string;
`;

const telemetryOf7 = (ai: string) => `
import { openai } from '@ai-sdk/openai';
import { experimental_streamLanguageModelCall, registerTelemetry, streamText, type Telemetry } from '${ai}';
import { amplitudeTelemetry } from 'amplitude-ai/vercel-ai';

const integration: Telemetry = amplitudeTelemetry({ userId: 'user-42' });
registerTelemetry(integration);
export const text = (): PromiseLike<string> =>
  streamText({ model: openai('gpt-4o-mini'), prompt: 'Hello', telemetry: { integrations: integration } }).text;
export type Call = Parameters<typeof experimental_streamLanguageModelCall>[0];
`;

/** By major: what each of its apps is written with. `ai` is where it is imported from. */
export const aiPrograms: Readonly<Record<string, readonly ((ai: string) => string)[]>> = {
  'ai 5': [common, outputsOf5],
  'ai 6': [common, agentsOf6],
  'ai 7': [common, agentsOf6, telemetryOf7],
};
