const endpoints: Record<string, string> = {
  openai: 'https://api.openai.com/v1/chat/completions',
  mistral: 'https://api.mistral.ai/v1/chat/completions',
};
export const ask = (vendor: string) => fetch(endpoints[vendor], { method: 'POST' });
