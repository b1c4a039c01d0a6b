import { withTool } from '@traceloop/node-server-sdk';

async function lookUp(city: string) {
  return { city, celsius: 21 };
}

export async function weather(city: string) {
  return await withTool({ name: 'weather' }, lookUp, city);
}
