export default class Anthropic {
  messages = { create: async (body: unknown) => body, stream: (body: unknown) => body };
}
