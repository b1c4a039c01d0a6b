import OpenAI from 'openai';
import { Chat, Plain } from './chat';
const client = new OpenAI({ dangerouslyAllowBrowser: true });
export const Page = () => (
  <main>
    <Chat client={client} onAsk={() => client.responses.create({})} />
    <Plain {...{ client }} />
  </main>
);
