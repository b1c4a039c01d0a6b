export default class OpenAI { chat = { completions: { create(_: unknown) {} } }; }
