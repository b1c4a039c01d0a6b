import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { Runnable } from '@langchain/core/runnables';

export async function grade(model: BaseChatModel, chain: Runnable) {
  await model.invoke('a');
  return chain.invoke({});
}

export class Judge {
  constructor(private readonly llm: BaseChatModel) {}
  judge = (text: string) => this.llm.withStructuredOutput({}).invoke(text);
}
