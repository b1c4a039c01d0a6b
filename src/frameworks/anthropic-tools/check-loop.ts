import { AmplitudeAIError } from '../../core/errors.ts';

/** Says at once what would fail in the middle of a run. */
export function checkLoop(client: unknown, toolHandlers: unknown, maxTurns: number): void {
  const messages = memberOf(client, 'messages');
  if (typeof memberOf(messages, 'create') !== 'function') {
    throw refused(`client is ${nameOf(client)}, and has no messages.create()`, 'Pass a client of @anthropic-ai/sdk.');
  }
  if (typeof toolHandlers !== 'object' || toolHandlers === null) {
    throw refused(`toolHandlers is ${nameOf(toolHandlers)}`, 'Pass functions by the names of their tools.');
  }
  const wrong = Object.entries(toolHandlers).find(([, handler]) => typeof handler !== 'function');
  if (wrong) throw refused(`the handler of tool ${wrong[0]} is ${nameOf(wrong[1])}`, 'Pass a function.');
  if (!Number.isInteger(maxTurns) || maxTurns < 1) {
    throw refused(`maxTurns is ${maxTurns}`, 'Pass a whole number of at least 1.');
  }
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return value.constructor?.name ?? 'an object';
}

function refused(received: string, next: string): AmplitudeAIError {
  return new AmplitudeAIError('INVALID_CONFIG', `A tool loop cannot run: ${received}. ${next}`);
}
