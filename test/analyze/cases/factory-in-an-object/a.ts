import OpenAI from 'openai';
export const llm = {
  client: null as OpenAI | null,
  get openai() {
    return (this.client ??= new OpenAI());
  },
  make() {
    return this.openai;
  },
};
llm.openai.chat.completions.create({});
llm.make().responses.create({});
