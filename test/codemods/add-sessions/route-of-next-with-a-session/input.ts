import { auth } from '@/auth';

export const GET = async (request: Request) => {
  const session = await auth();
  return Response.json({ url: request.url, id: session?.user?.id });
};
