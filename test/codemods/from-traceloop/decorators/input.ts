import * as traceloop from '@traceloop/node-server-sdk';

export class Bot {
  @traceloop.workflow({ name: 'chat' })
  async chat(question: string) {
    return await this.think(question);
  }

  @traceloop.task({ name: 'think' })
  async think(question: string) {
    return question.length;
  }
}
