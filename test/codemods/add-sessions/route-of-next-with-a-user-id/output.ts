import { auth } from '@clerk/nextjs/server'
import { withAmplitude } from 'amplitude-ai/next'

export const POST = withAmplitude(async function POST(request: Request) {
  const { userId } = await auth()
  return Response.json({ userId, text: await request.text() })
}, { userId: async () => (await auth()).userId })
