import OpenAI = require('openai');
namespace Llm {
  export const client = new OpenAI();
  export namespace Inner {
    export const make = () => new OpenAI();
  }
}
import shared = Llm.client;
enum Kind {
  Chat = 'chat',
}
shared.responses.create({});
Llm.client[Kind.Chat].completions.create({});
Llm.Inner.make().embeddings.create({});
export = Llm;
