import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attribute } from '../../src/instrument/attribute.ts';
import { wrap } from '../../src/instrument/wrap.ts';
import bedrock from '../../src/providers/bedrock/contract/index.ts';
import { answer, hello } from '../../src/providers/bedrock/contract/replies.ts';
import type { Answer, Contract, ContractMajor } from '../../src/providers/contract.ts';
import google from '../../src/providers/google/contract/index.ts';
import { streamed, text, textPieces } from '../../src/providers/google/contract/replies.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';
import { type Loopback, startLoopback } from '../providers/loopback.ts';

const said = { userId: 'user-of-the-call' };

// biome-ignore lint/suspicious/noExplicitAny: a client of any major; each test states what it uses of it.
type Client = any;

let server: Loopback;
beforeAll(async () => {
  server = await startLoopback();
});
afterAll(() => server.close());

function tracked(contract: Contract, { module }: ContractMajor, ...replies: Answer[]) {
  server.play(replies);
  const ai = new MockAmplitudeAI();
  const client: Client = wrap(contract.client(module, server.url), { ai });
  return { client, ai };
}

function expectAllOfOneUser({ events }: MockAmplitudeAI, count: number): void {
  expect(events.map((event) => event.user_id)).toEqual(Array(count).fill(said.userId));
  expect(JSON.stringify(server.received)).not.toContain(said.userId);
}

describe.each(google.majors)('attribute() with $name', (major) => {
  it('holds for the turns of a chat, on the part of the parameters that a chat passes on', async () => {
    const { client, ai } = tracked(google, major, text, streamed(textPieces));
    const chat = client.chats.create({ model: 'gemini-2.5-flash' });
    const config = attribute({ temperature: 0 }, said);
    await chat.sendMessage({ message: 'What is retention?', config });
    for await (const _ of await chat.sendMessageStream({ message: 'And churn?', config }));
    expectAllOfOneUser(ai, 4);
  });

  it('on the parameters wins over what a part of them says', async () => {
    const { client, ai } = tracked(google, major, text);
    const config = attribute({ temperature: 0 }, { userId: 'user-of-the-config' });
    await client.models.generateContent(attribute({ model: 'gemini-2.5-flash', contents: 'Hi', config }, said));
    expectAllOfOneUser(ai, 2);
  });
});

describe.each(bedrock.majors)('attribute() with $name', (major) => {
  it('holds on the input of a command', async () => {
    const { client, ai } = tracked(bedrock, major, answer);
    const { ConverseCommand, InvokeModelCommand }: Client = major.module;
    await client.send(new ConverseCommand(attribute(hello, said)));
    await client.converse(attribute(hello, said));
    const body = JSON.stringify({ inputText: 'Hi' });
    await client.send(new InvokeModelCommand(attribute({ modelId: 'amazon.titan-text-express-v1', body }, said)));
    expectAllOfOneUser(ai, 6);
  });
});
