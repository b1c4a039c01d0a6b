import OpenAI from 'openai';
declare function retry(times: number): MethodDecorator;
declare function log(target: unknown, context: unknown): void;
export class Service {
  private static readonly shared = new OpenAI();
  @log client = new OpenAI();
  @retry(3)
  async ask() {
    return await this.client.responses.create({});
  }
  static async once() {
    return this.shared.responses.create({});
  }
}
const client = await (async () => new OpenAI())();
export const answer = await client.responses.create({});
using held = { client, [Symbol.dispose]() {} };
await held.client.responses.create({});
export default await Promise.resolve(client).then((c) => c.embeddings.create({}));
