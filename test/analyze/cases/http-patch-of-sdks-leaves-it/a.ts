import { patch } from 'amplitude-ai';

await patch();
await fetch('https://api.openai.com/v1/chat/completions', { method: 'POST' });
