export class OpenAI {
  responses = { create: (x: unknown) => x };
}
