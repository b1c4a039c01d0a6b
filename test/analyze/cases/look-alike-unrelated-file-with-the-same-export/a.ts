import { client } from './http/client';
client.responses.create({});
