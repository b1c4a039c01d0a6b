import type { ChatCompletionMessageParam } from 'openai/resources/chat/completions';
import { chatModel, openai } from '@/clients/openai.js';
import { deskTools, runTool } from './desk-tools.js';

const maxRounds = 4;

/** Lets the model ask the desk's tools until it can say what it knows. */
export async function gatherFacts(question: string): Promise<string> {
  const messages: ChatCompletionMessageParam[] = [
    { role: 'system', content: 'Collect what the desk needs to answer. Use the tools.' },
    { role: 'user', content: question },
  ];
  for (let round = 0; round < maxRounds; round += 1) {
    const completion = await openai.chat.completions.create({ model: chatModel, messages, tools: deskTools });
    const message = completion.choices[0]?.message;
    if (!message?.tool_calls?.length) return message?.content ?? '';
    messages.push(message);
    for (const call of message.tool_calls) {
      if (call.type !== 'function') continue;
      const content = runTool(call.function.name, call.function.arguments);
      messages.push({ role: 'tool', tool_call_id: call.id, content });
    }
  }
  throw new Error(`The model still asks for tools after ${maxRounds} rounds.`);
}
