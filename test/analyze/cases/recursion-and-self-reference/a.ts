import OpenAI from 'openai';

const make = (n: number): any => (n > 0 ? make(n - 1) : new OpenAI());
make(3).chat.completions.create({});
class Node { next: Node = this; llm = new OpenAI(); deep() { return this.next.next.next.llm.responses.create({}); } }
const o: any = {};
o.self = o;
o.client = new OpenAI();
o.self.self.client.embeddings.create({});
let a: any = b, b: any = a;
a.chat.completions.create({});
export { Node };
