/** What `trackAiMessage` takes from its caller, and what writing out and sending cost in all. */
import { AmplitudeAI } from 'amplitude-ai';
import { agentEvents, aiOperation, llmOperation, llmRunEvents } from 'amplitude-ai/dialects';

const answer = {
  content: 'A retention chart shows who comes back. '.repeat(20),
  model: 'gpt-4o-mini',
  provider: 'openai',
  latencyMs: 450,
  inputTokens: 120,
  outputTokens: 340,
  systemPrompt: 'You explain charts. '.repeat(10),
  toolCalls: [{ id: 't1', type: 'function', function: { name: 'search', arguments: '{"q":"retention"}' } }],
};

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Blocks of plain and of redacting instances take turns. */
export async function measureManual(serverUrl: string, blocks: number, size: number): Promise<string[]> {
  const kinds = {
    trackAiMessage: new AmplitudeAI({ apiKey: 'bench', serverUrl }),
    'trackAiMessage with validate': new AmplitudeAI({ apiKey: 'bench', serverUrl, validate: true }),
    'trackAiMessage with redactPii': new AmplitudeAI({ apiKey: 'bench', serverUrl, redactPii: true }),
    'trackAiMessage in llmRunEvents': new AmplitudeAI({ apiKey: 'bench', serverUrl, dialects: [llmRunEvents] }),
    'trackAiMessage in four dialects': new AmplitudeAI({
      apiKey: 'bench',
      serverUrl,
      dialects: [agentEvents, llmRunEvents, llmOperation, aiOperation],
    }),
  };
  const rows = Object.entries(kinds).map(([name, ai]) => ({ name, ai, path: [] as number[], cpu: [] as number[] }));
  for (let round = -2; round < blocks; round++) {
    for (const { ai, path, cpu } of rows) {
      const spent = process.cpuUsage();
      const each: number[] = [];
      for (let index = 0; index < size; index++) {
        const since = performance.now();
        ai.trackAiMessage({ ...answer, userId: 'bench-user', sessionId: `session-${index}` });
        each.push(performance.now() - since);
      }
      await ai.flush();
      const { user, system } = process.cpuUsage(spent);
      if (round < 0) continue; // Warming up.
      path.push(median(each) * 1000);
      cpu.push((user + system) / size);
    }
  }
  return rows.map(
    ({ name, path, cpu }) =>
      `${name}: ${median(path).toFixed(1)} µs on the path, ${median(cpu).toFixed(1)} µs of CPU with writing and sending`,
  );
}
