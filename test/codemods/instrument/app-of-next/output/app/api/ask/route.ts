import { ask } from '../../../lib/llm.js';
import { withAmplitude } from 'amplitude-ai/next';

export const POST = withAmplitude(async function POST(request: Request) {
  return Response.json(await ask(await request.text()));
});
