import ollama, { Ollama } from 'ollama';

await ollama.chat({ model: 'm', messages: [] });
await ollama.list();
await new Ollama().generate({ model: 'm', prompt: 'a' });
