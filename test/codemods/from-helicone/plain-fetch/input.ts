export const ask = (body: string) =>
  fetch('https://oai.helicone.ai/v1/chat/completions', {
    method: 'POST',
    headers: { 'Helicone-Auth': 'Bearer key', authorization: 'Bearer sk' },
    body,
  });
