import { generateText } from 'amplitude-ai/ai';

await generateText({ model: 'openai/gpt-4o-mini', prompt: 'a' });
