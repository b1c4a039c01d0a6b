const base = process.env.GATEWAY ?? 'http://localhost:4000';
await fetch(`${base}/chat/completions`, { method: 'POST' });
await fetch('http://127.0.0.1:8000/v1/chat/completions', { method: 'POST' });
await fetch(`${base}/api/chat`, { method: 'POST' });
await fetch('/v1/chat/completions', { method: 'POST' });
await fetch('http://localhost:4000/v1/messages', { method: 'POST', body: 'a letter' });
