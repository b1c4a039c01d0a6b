import { tool } from 'amplitude-ai';

export const weather = (city: string) =>
  tool(async () => ({ city, celsius: 21 }), { name: 'weather' })();
