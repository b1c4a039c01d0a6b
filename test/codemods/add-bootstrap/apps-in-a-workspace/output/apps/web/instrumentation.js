export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.AMPLITUDE_AI_API_KEY) {
    const { init } = await import('amplitude-ai');
    init();
  }
}
