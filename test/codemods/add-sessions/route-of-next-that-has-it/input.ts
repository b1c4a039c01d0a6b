import { withAmplitude } from 'amplitude-ai/next';

export const GET = withAmplitude((request: Request) => new Response(request.url), { agent: 'support-bot' });
