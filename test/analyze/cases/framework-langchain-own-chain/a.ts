import { BaseChain } from '@langchain/classic/chains';
import { OpenAIClient, ChatOpenAI } from '@langchain/openai';
import { SubQuestionQueryEngine } from 'llamaindex';

class Runner extends BaseChain {
  static of(llm: ChatOpenAI) {
    return new Runner({ llm });
  }
}
await Runner.of(new ChatOpenAI()).invoke({ input: 'a' });

const audio = new OpenAIClient({ apiKey: 'k' });
await audio.audio.transcriptions.create({ file, model: 'whisper-1' });
await audio.files.list();

const engine = SubQuestionQueryEngine.fromDefaults({ queryEngineTools: [] });
await engine.query({ query: 'b' });
