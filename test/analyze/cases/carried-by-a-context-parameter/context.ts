import OpenAI from 'openai';
export interface Context {
  readonly services: { readonly openai: OpenAI };
  tools: Map<string, OpenAI>;
  list: readonly OpenAI[];
  byName: { [name: string]: OpenAI };
  make(): Promise<OpenAI>;
  lazy: () => OpenAI;
}
export const makeContext = (): Context => {
  const openai = new OpenAI();
  return { services: { openai }, tools: new Map(), list: [openai], byName: {}, make: async () => openai, lazy: () => openai };
};
