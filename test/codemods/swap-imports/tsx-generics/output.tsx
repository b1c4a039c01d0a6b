import OpenAI from 'amplitude-ai/openai';

export const first = <T,>(list: T[]): T | undefined => list[0];
export default function Page({ client = new OpenAI() }: { client?: OpenAI }) {
  return <main>{client.baseURL}</main>;
}
