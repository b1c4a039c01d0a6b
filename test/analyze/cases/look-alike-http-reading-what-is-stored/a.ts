import axios from 'axios';

await fetch('https://api.openai.com/v1/chat/completions');
await axios.get('https://api.openai.com/v1/responses');
await fetch('https://api.openai.com/v1/responses', { method: 'GET' });
await axios.delete('https://api.openai.com/v1/responses');
