import OpenAI from 'openai';
type Client = InstanceType<typeof OpenAI>;
type Chat = Client['chat'];
type First = Parameters<typeof use>[0];
type Opts<T extends { client: unknown }> = T & { name: string };
type Maybe<T> = T | null | undefined;
type Fn = (client: OpenAI) => void;
export function use(client: OpenAI) {
  return client;
}
export const byInstance = (c: Client) => c.responses.create({});
export const byIndex = (chat: Chat) => chat.completions.create({});
export const byParameters = (c: First) => c.responses.create({});
export const byGeneric = ({ client }: Opts<{ client: OpenAI }>) => client.responses.create({});
export const byAlias = (c: Maybe<OpenAI>) => c?.responses.create({});
export const byReadonly = (o: Readonly<{ ai: OpenAI }>) => o.ai.responses.create({});
export const byPick = (o: Pick<{ ai: OpenAI; other: string }, 'ai'>) => o.ai.responses.create({});
export const byPart = (o: Pick<OpenAI, 'responses'>) => o.responses.create({});
export const byConstraint = <C extends OpenAI>(c: C) => c.responses.create({});
export const byFunctionType: Fn = (c) => c.responses.create({});
export const table: Record<string, Fn> = { one: (c) => void c.responses.create({}) };
export const list: Fn[] = [(c) => void c.responses.create({})];
export interface Plugin {
  run(client: OpenAI): unknown;
  after: (options: { client: OpenAI }) => unknown;
}
export const plugin: Plugin = {
  run(client) {
    return client.responses.create({});
  },
  after: ({ client }) => client.embeddings.create({}),
};
export class Own implements Plugin {
  run(client: OpenAI) {
    return client.responses.create({});
  }
  after = ({ client }: { client: OpenAI }) => client.embeddings.create({});
}
export const checked = { run: (client) => client.responses.create({}), after: () => 0 } satisfies Plugin;
