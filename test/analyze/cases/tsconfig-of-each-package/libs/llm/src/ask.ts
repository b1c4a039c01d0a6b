import { client } from '@/client';
export const ask = () => client.responses.create({});
