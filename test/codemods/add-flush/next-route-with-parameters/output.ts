import { NextResponse, type NextRequest, after } from 'next/server';
import OpenAI from 'amplitude-ai/openai';
import { withAmplitude } from 'amplitude-ai/next';

export const maxDuration = 30;

const client = new OpenAI();

export const POST = withAmplitude(async (request: NextRequest, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params;
  const answer = await client.responses.create({ model: 'gpt-5-mini', input: await request.text() });
  return NextResponse.json({ id, text: answer.output_text });
}, { waitUntil: after });
