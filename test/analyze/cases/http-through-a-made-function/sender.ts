export function createSender({ retries }: { retries: number }) {
  return async (url: string, body: unknown) => {
    for (let left = retries; left >= 0; left -= 1) {
      const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
      if (response.ok) return response.json();
    }
    return null;
  };
}
