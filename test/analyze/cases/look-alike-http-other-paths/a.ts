const api = 'https://api.openai.com/v1';
await fetch(`${api}/models`);
await fetch(`${api}/files`, { method: 'POST' });
await fetch(`${api}/chat/completions/id`, { method: 'POST' });
await fetch('https://api.anthropic.com/v1/messages/count_tokens', { method: 'POST' });
await fetch('https://api.anthropic.com/v1/organizations/usage_report/messages');
await fetch('https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:countTokens', { method: 'POST' });
await fetch('http://localhost:11434/api/tags');
await fetch('http://localhost:3000/api/generate', { method: 'POST' });
