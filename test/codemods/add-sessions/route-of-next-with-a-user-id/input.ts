import { auth } from '@clerk/nextjs/server'

export async function POST(request: Request) {
  const { userId } = await auth()
  return Response.json({ userId, text: await request.text() })
}
