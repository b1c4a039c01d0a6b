import { fetchEventSource } from '@microsoft/fetch-event-source';

export async function ask(messages: unknown[], show: (piece: string) => void) {
  await fetchEventSource('https://api.openai.com/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({ model: 'm', stream: true, messages }),
    onmessage: ({ data }) => show(data),
  });
  await fetchEventSource('/api/updates', { onmessage: ({ data }) => show(data) });
}
