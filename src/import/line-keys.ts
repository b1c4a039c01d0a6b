import { closest, distance } from 'fastest-levenshtein';
import type { LineShape } from './line-events.ts';

/** Keys that choose the event and place it in time; every line may have them. */
const frameKeys: readonly string[] = ['role', 'event', 'time'];

/** What other logs call our options. The first that the event knows is meant. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  timestamp: ['time'],
  createdAt: ['time'],
  createTime: ['time'],
  conversationId: ['sessionId'],
  threadId: ['sessionId'],
  promptTokens: ['inputTokens'],
  completionTokens: ['outputTokens'],
  toolCallId: ['invocationId'],
  name: ['toolName', 'spanName'],
  arguments: ['input'],
  content: ['output'],
};

const camel = (key: string) => key.replace(/_+([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The option that a key of a line stands for: itself, its snake_case form, or what another log calls it. */
export function optionOf(key: string, { keys, idOption }: LineShape): string | undefined {
  const knows = (option: string) => keys.has(option) || frameKeys.includes(option);
  if (knows(key)) return key;
  const camelKey = camel(key);
  if (knows(camelKey)) return camelKey;
  if (key === 'id' && idOption !== null) return idOption;
  return Object.hasOwn(aliases, camelKey) ? aliases[camelKey]?.find(knows) : undefined;
}

/** Says what a key was probably meant to be. */
export function unknownKey(key: string, { event, keys }: LineShape): string {
  const known = [...frameKeys, ...keys];
  const near = closest(
    camel(key).toLowerCase(),
    known.map((name) => name.toLowerCase()),
  );
  const meant = known.find((name) => name.toLowerCase() === near) ?? near;
  const hint =
    distance(camel(key).toLowerCase(), near) <= Math.max(2, Math.ceil(near.length / 3))
      ? `did you mean ${JSON.stringify(meant)}?`
      : `known: ${known.join(', ')}.`;
  return `${JSON.stringify(key)} is no key of ${event}; ${hint}`;
}
