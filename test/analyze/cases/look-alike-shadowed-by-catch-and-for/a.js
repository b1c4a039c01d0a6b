import OpenAI from 'openai';
import { fakes, risky } from './own.js';
const openai = new OpenAI();
export async function run() {
  try {
    await risky();
  } catch (openai) {
    openai.responses.create({});
  }
  for (const openai of fakes) openai.chat.completions.create({});
  for (let openai = fakes[0]; openai; openai = null) openai.responses.create({});
  for (const openai in fakes) openai.responses.create({});
  {
    const openai = fakes[1];
    openai.embeddings.create({});
  }
  switch (fakes.length) {
    case 1: {
      let openai = fakes[2];
      openai.embeddings.create({});
    }
  }
  await openai.embeddings.create({});
}
