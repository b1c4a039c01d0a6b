export async function client() {
  const { OpenAI } = await import('amplitude-ai/openai');
  const { posthog } = await import('./posthog.ts');
  return new OpenAI({ apiKey: 'sk' });
}
