import type { Contract } from '../../contract.ts';
import { text } from './replies.ts';

const hello = { model: 'gemini-2.5-flash', contents: 'What is retention?' };

export const probes: Contract['probes'] = {
  'the whole response': { replies: [text], run: (client) => client.models.generateContent(hello) },
};
