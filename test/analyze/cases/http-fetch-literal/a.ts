await fetch('https://api.openai.com/v1/chat/completions', { method: 'POST', body: '{}' });
await fetch(`https://api.openai.com/v1/embeddings`, { method: 'POST', body: '{}' });
await globalThis.fetch('https://api.anthropic.com/v1/messages', { method: 'POST', body: '{}' });
await window.fetch('https://api.openai.com/v1/images/generations', { method: 'POST', body: '{}' });
