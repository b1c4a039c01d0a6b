import type { ContractCase } from '../../contract.ts';
import { refusal, streamed, text, textPieces, whole } from '../../google/contract/replies.ts';
import { type Client, hello, modelOf, read } from './ask.ts';

/** A session sends by itself and not through the model that it came from. */
export const chatCases: Readonly<Record<string, ContractCase>> = {
  'chat of two turns': {
    replies: [text, whole({ parts: [{ text: 'Who leaves.' }] })],
    run: async (client: Client) => {
      const history = [
        { role: 'user', parts: [{ text: 'Hello' }] },
        { role: 'model', parts: [{ text: 'Hello to you.' }] },
      ];
      const chat = modelOf(client, { systemInstruction: 'Be brief.' }).startChat({ history });
      const first = await chat.sendMessage(hello);
      const second = await chat.sendMessage(['And ', { text: 'churn?' }]);
      return [first.response.text(), second.response.text(), (await chat.getHistory()).length];
    },
  },
  'streamed chat of two turns': {
    replies: [streamed(textPieces)],
    run: async (client: Client) => {
      const chat = modelOf(client).startChat({ generationConfig: { temperature: 0 } });
      const first = await read(await chat.sendMessageStream(hello));
      const { response } = await chat.sendMessageStream('And churn?');
      return [first, (await response).candidates?.length, (await chat.getHistory()).length];
    },
  },
  'chat refused': {
    replies: [refusal(400, 'INVALID_ARGUMENT', 'No.'), text],
    run: async (client: Client) => {
      const chat = modelOf(client).startChat();
      const refused = await chat.sendMessage(hello).catch((error: Error) => error.message.includes('No.'));
      return [refused, (await chat.sendMessage('And now?')).response.text()];
    },
  },
  'streamed chat with a dead socket': {
    replies: [streamed(textPieces.slice(0, 2), 'reset')],
    run: async (client: Client) => {
      const { stream } = await modelOf(client).startChat().sendMessageStream(hello);
      for await (const piece of stream) piece.text();
    },
  },
  'settings of the request': {
    replies: [text],
    run: async (client: Client) => {
      const model = modelOf(client, { systemInstruction: 'Be brief.', generationConfig: { temperature: 1 } });
      const contents = [{ role: 'user', parts: [{ text: hello }] }];
      const request = { contents, systemInstruction: 'Be kind.', generationConfig: { temperature: 0.5 } };
      return (await model.generateContent(request)).response.text();
    },
  },
  'no server there': {
    replies: [],
    run: (client: Client) =>
      modelOf(client, {}, { baseUrl: 'http://127.0.0.1:1' })
        .generateContent(hello)
        .catch((error: Error) => error.constructor.name),
  },
};
