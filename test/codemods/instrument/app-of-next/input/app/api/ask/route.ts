import { ask } from '../../../lib/llm.js';

export async function POST(request: Request) {
  return Response.json(await ask(await request.text()));
}
