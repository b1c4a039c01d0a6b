import ollama, { Ollama } from 'ollama';

export const far = new Ollama({ host: 'http://far:11434' });
for await (const part of await ollama.chat({ model: 'llama3', messages: [], stream: true })) console.info(part.message);
