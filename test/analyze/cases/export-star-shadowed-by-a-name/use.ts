import { client, other } from './barrel';
client.chat.completions.create({});
other.chat.completions.create({});
