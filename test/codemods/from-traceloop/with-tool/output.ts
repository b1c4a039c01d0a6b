import { tool } from 'amplitude-ai';

async function lookUp(city: string) {
  return { city, celsius: 21 };
}

export async function weather(city: string) {
  return await tool(lookUp, { name: 'weather' })(city);
}
