import Anthropic from '@anthropic-ai/sdk';
import { reviewModel } from '@/clients/anthropic.js';

/** A second model reads every answer before it counts as sent. */
export class AnswerReviewer {
  private readonly client: Anthropic;

  constructor(client = new Anthropic()) {
    this.client = client;
  }

  async review(question: string, answer: string): Promise<string> {
    const message = await this.client.messages.create({
      model: reviewModel,
      max_tokens: 200,
      system: 'Say in one sentence whether the answer fits the question.',
      messages: [{ role: 'user', content: `Question: ${question}\nAnswer: ${answer}` }],
    });
    return textOf(message.content);
  }

  /** Shows the summary while it is being written, and gives it back whole. */
  async summarize(transcript: string, show: (text: string) => void): Promise<string> {
    const stream = this.client.messages.stream({
      model: reviewModel,
      max_tokens: 300,
      messages: [{ role: 'user', content: `Summarize for a colleague: ${transcript}` }],
    });
    stream.on('text', show);
    return textOf((await stream.finalMessage()).content);
  }
}

function textOf(content: Anthropic.ContentBlock[]): string {
  return content.map((block) => (block.type === 'text' ? block.text : '')).join('');
}
