/** An app that records questions one after the other and says each that it has recorded, until it is ended. */
import { writeSync } from 'node:fs';
import { AmplitudeAI } from '../../../src/core/amplitude-ai.ts';

const { SERVER = '', DIR = '', COUNT = '0', PREFIX = '' } = process.env;
const ai = new AmplitudeAI({ apiKey: 'a-secret-key', serverUrl: SERVER, delivery: { dir: DIR } });
const record = (index: number) => {
  const id = ai.trackUserMessage({ userId: `user-${index % 7}`, content: `${PREFIX} ${index}` });
  writeSync(1, `${id}\n`);
};

for (let index = 0; index < Number(COUNT); index++) {
  record(index);
  if (index % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
}
writeSync(1, 'done\n');
