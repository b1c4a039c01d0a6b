import axios from 'axios';
import ky from 'ky';

const url = 'https://api.openai.com/v1/chat/completions';
await fetch(url, { method: 'POST' });
await ky.post(url, { json: {} });
await axios.post(url, {});
