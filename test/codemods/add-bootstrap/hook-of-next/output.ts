import { registerOTel } from '@vercel/otel';

export function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.AMPLITUDE_AI_API_KEY) void import('amplitude-ai').then(({ init }) => init());
  registerOTel('app');
}
