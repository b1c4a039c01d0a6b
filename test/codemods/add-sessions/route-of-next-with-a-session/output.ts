import { auth } from '@/auth';
import { withAmplitude } from 'amplitude-ai/next';

export const GET = withAmplitude(async (request: Request) => {
  const session = await auth();
  return Response.json({ url: request.url, id: session?.user?.id });
}, { userId: async () => (await auth())?.user?.id });
