import { ConverseCommand, ConverseStreamCommand, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
export const converse = (text: string) => new ConverseCommand({ modelId: 'x', messages: [{ role: 'user', content: [{ text }] }] });
export function stream() {
  const command = new ConverseStreamCommand({ modelId: 'x' });
  return command;
}
export class Builder {
  build() {
    return new InvokeModelCommand({ modelId: 'x', body: '' });
  }
}
