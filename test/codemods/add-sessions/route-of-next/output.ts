import { withAmplitude } from 'amplitude-ai/next';
export const POST = withAmplitude(async function POST(request: Request) {
  return Response.json(await request.json());
});
