const base = process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1';
await fetch(`${base}/chat/completions`, { method: 'POST' });
const host = process.env.OLLAMA_HOST || 'http://localhost:11434';
await fetch(`${host}/api/generate`, { method: 'POST' });
await fetch(`https://${process.env.RESOURCE}.openai.azure.com/openai/deployments/d/chat/completions?api-version=1`, { method: 'POST' });
await fetch(`${process.env.GATEWAY}/chat/completions`, { method: 'POST' });
await fetch(`${process.env.GATEWAY}/orders`, { method: 'POST' });
