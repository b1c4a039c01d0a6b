import type OpenAI from 'openai';
type Create = OpenAI['chat']['completions']['create'];
type Result = Awaited<ReturnType<Create>>;
export interface Store { create: Create; chat: { completions: { create(): Result } } }
export declare const x: OpenAI.Chat.ChatCompletionMessageParam[];
declare function f(a: typeof import('openai')): void;
x.map((m) => m.content);
f;
