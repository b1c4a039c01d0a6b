export function ask(client, text) {
  return client.responses.create({ input: text });
}
export const deep = (deps) => inner(deps.llm);
function inner(llm) {
  return llm.chat.completions.create({});
}
export class Service {
  constructor({ openai }) {
    this.openai = openai;
  }
  run() {
    return this.openai.embeddings.create({});
  }
}
