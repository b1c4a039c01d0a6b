export const ask = (input: string) =>
  fetch('https://api.openai.com/v1/responses', { method: 'POST', body: JSON.stringify({ model: 'gpt-5-mini', input }) });
