await fetch('/api/chat/completions', { method: 'POST' });
await fetch('/v1/messages', { method: 'POST' });
const base = '';
await fetch(`${base}/api/chat`, { method: 'POST' });
