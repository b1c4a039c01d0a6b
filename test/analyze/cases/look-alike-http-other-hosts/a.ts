await fetch('https://api.openai.com.evil.test/v1/chat/completions', { method: 'POST' });
await fetch('https://notapi.openai.com/v1/chat/completions', { method: 'POST' });
await fetch('https://example.test/api.openai.com/v1/chat/completions', { method: 'POST' });
await fetch('https://example.test/v1/chat/completions?to=https://api.openai.com', { method: 'POST' });
await fetch('https://proxy.example.test/v1/chat/completions', { method: 'POST' });
