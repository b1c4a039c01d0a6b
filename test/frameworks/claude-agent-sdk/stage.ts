import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Options, query, type SDKMessage, type SDKPartialAssistantMessage } from '@anthropic-ai/claude-agent-sdk';
import { afterAll, beforeAll } from 'vitest';
import { observeQuery } from '../../../src/frameworks/claude-agent-sdk/index.ts';
import { MockAmplitudeAI, type MockOptions } from '../../../src/testing.ts';
import { type Scenario, type StandIn, startAnthropicStandIn } from '../../standins/index.ts';

export type Query = typeof query;

/** The SDK's real program, in an empty home, in front of a stand-in: it sees no setting and no key of this machine. */
export function useClaude() {
  let standIn: StandIn;
  let home: string;
  beforeAll(async () => {
    standIn = await startAnthropicStandIn();
    home = await mkdtemp(join(tmpdir(), 'claude-'));
  });
  afterAll(async () => {
    await standIn.close();
    await rm(home, { recursive: true, force: true, maxRetries: 3 });
  });
  const options = (): Options => ({
    cwd: home,
    model: 'claude-haiku-4-5',
    settingSources: [],
    allowedTools: ['Bash', 'Agent', 'Task'],
    systemPrompt: 'Be short.',
    agents: { scout: { description: 'Finds things', prompt: 'You find things.', model: 'haiku', background: false } },
    env: {
      PATH: process.env.PATH,
      HOME: home,
      ANTHROPIC_API_KEY: 'key',
      ANTHROPIC_BASE_URL: standIn.url,
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
      CLAUDE_CODE_MAX_RETRIES: '0',
      DISABLE_TELEMETRY: '1',
    },
  });
  return {
    get standIn() {
      return standIn;
    },
    options,
    enqueue: (...scenarios: Scenario[]) => {
      standIn.clear();
      standIn.enqueue(...scenarios);
    },
    observed(given: Parameters<typeof observeQuery>[1] = {}, mock: MockOptions = {}) {
      const ai = new MockAmplitudeAI(mock);
      return { ai, query: observeQuery(query, { ai, userId: 'user-1', ...given }) };
    },
  };
}

/** All messages of a run, and what it threw. */
export async function drain(messages: AsyncIterable<SDKMessage>) {
  const seen: SDKMessage[] = [];
  try {
    for await (const message of messages) seen.push(message);
    return { seen };
  } catch (error) {
    return { seen, error: String(error) };
  }
}

/** A message, as far as two runs of one program have it alike. */
export function shapeOf(message: SDKMessage): string {
  const subtype = 'subtype' in message ? ` ${message.subtype}` : '';
  const content = message.type === 'assistant' ? ` ${message.message.content.map(({ type }) => type)}` : '';
  return `${message.type}${subtype}${content}`;
}

/** The pieces of the answers, in the order in which they came. */
export function piecesOf(messages: readonly SDKMessage[]): string[] {
  return messages.flatMap((message) => (message.type === 'stream_event' ? pieceOf(message.event) : []));
}

function pieceOf(event: SDKPartialAssistantMessage['event']): string {
  if (event.type !== 'content_block_delta') return event.type;
  const { delta } = event;
  if (delta.type === 'text_delta') return delta.text;
  return delta.type === 'input_json_delta' ? delta.partial_json : delta.type;
}

export const bash = (command: string) => ({
  toolCalls: [{ name: 'Bash', arguments: { command, description: 'Runs' } }],
});
export const says = (text: string) => ({ text, toolCalls: [] });
