import OpenAI from 'amplitude-ai/openai';
import { attribute } from 'amplitude-ai';

interface Env {
  readonly KEY: string;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const client = new OpenAI({ apiKey: env.KEY });
    const user = request.headers.get('x-user') ?? 'nobody';
    const params = attribute({ model: 'm', input: 'x' }, { userId: user, sessionId: user });
    const answer = await client.responses.create(params);
    return new Response(answer.output_text);
  },
};
