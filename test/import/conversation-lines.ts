export type Line = Record<string, unknown>;

const START = Date.UTC(2025, 0, 1);

/** `sessions` conversations, interleaved, of `lines` messages each: question, tool, answer, question, … */
export function conversationLines(sessions: number, lines: number): Line[] {
  return Array.from({ length: sessions * lines }, (_, index) => {
    const session = index % sessions;
    const step = Math.floor(index / sessions);
    const common = { sessionId: `session-${session}`, userId: `user-${1000 + session}`, time: START + index * 1000 };
    if (step % 3 === 0) return { ...common, role: 'user', content: `Question ${step} of ${session}` };
    if (step % 3 === 1)
      return { ...common, role: 'tool', toolName: 'search', input: { step }, output: 'found', latencyMs: 40 };
    return {
      ...common,
      role: 'assistant',
      content: `Answer ${step} of ${session}`,
      messageId: `answer-${session}-${step}`,
      model: 'gpt-4o',
      provider: 'openai',
      inputTokens: 100,
      outputTokens: 20,
      latencyMs: 800,
    };
  });
}

export const toJsonl = (lines: readonly Line[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
