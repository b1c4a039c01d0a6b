import type { Reply } from '../../contract.ts';
import { chunk, event } from './event-stream.ts';

const haiku = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
export const user = (...content: object[]) => ({ role: 'user', content });
export const hello = { modelId: haiku, messages: [user({ text: 'What is retention?' })] };

/** An answer of Converse. */
export const converse = (content: readonly object[], stopReason = 'end_turn', more: object = {}): Reply => ({
  body: JSON.stringify({
    metrics: { latencyMs: 551 },
    output: { message: { content, role: 'assistant' } },
    stopReason,
    usage: { inputTokens: 20, outputTokens: 10, serverToolUsage: {}, totalTokens: 30 },
    ...more,
  }),
});

export const answer = converse([{ text: 'Who comes back.' }]);

const headers = { 'content-type': 'application/vnd.amazon.eventstream' };

export const events = (...pieces: readonly object[]): Reply => ({ headers, body: pieces.map(event) });

export const textBlock = (index: number, ...texts: readonly string[]): object[] => [
  ...texts.map((text) => ({ contentBlockDelta: { contentBlockIndex: index, delta: { text }, p: 'abcdef' } })),
  { contentBlockStop: { contentBlockIndex: index, p: 'abc' } },
];

export const toolBlock = (index: number, toolUseId: string, name: string, ...inputs: readonly string[]): object[] => [
  { contentBlockStart: { contentBlockIndex: index, start: { toolUse: { toolUseId, name } }, p: 'ab' } },
  ...inputs.map((input) => ({
    contentBlockDelta: { contentBlockIndex: index, delta: { toolUse: { input } }, p: 'a' },
  })),
  { contentBlockStop: { contentBlockIndex: index, p: 'abc' } },
];

export const start = { messageStart: { p: 'abcdefgh', role: 'assistant' } };
export const stop = (stopReason: string) => ({ messageStop: { p: 'abcd', stopReason } });
export const metadata = (usage: object = {}, more: object = {}) => ({
  metadata: {
    metrics: { latencyMs: 712 },
    p: 'abc',
    usage: { inputTokens: 20, outputTokens: 10, serverToolUsage: {}, totalTokens: 30, ...usage },
    ...more,
  },
});

export const spoken: readonly object[] = [
  start,
  ...textBlock(0, 'Who ', 'comes ', 'back', '.'),
  stop('end_turn'),
  metadata(),
];

export const stream = events(...spoken);

/** The same server that does not end as it should. */
export const left = (reply: Reply, then: 'hang' | 'reset' | 'end'): Reply => ({ ...reply, then });

/** The same, broken off after the first words. */
export const begun = (then: 'hang' | 'reset'): Reply => ({ headers, body: spoken.slice(0, 3).map(event), then });

/** A stream of a model that is invoked directly. */
export const chunks = (...pieces: readonly object[]): Reply => ({ headers, body: pieces.map(chunk) });

/** What the vendor adds to the last piece of any model. */
export const counted = (inputTokenCount: number, outputTokenCount: number, more: object = {}) => ({
  'amazon-bedrock-invocationMetrics': {
    inputTokenCount,
    outputTokenCount,
    invocationLatency: 712,
    firstByteLatency: 210,
    ...more,
  },
});

export const refusal = (status: number, type: string, message: string): Reply => ({
  status,
  headers: {
    'x-amzn-errortype': `${type}:http://internal.amazon.com/coral/com.amazon.bedrock/`,
    'x-amzn-requestid': 'request-1',
  },
  body: JSON.stringify({ message }),
});
