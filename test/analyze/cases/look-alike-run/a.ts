import { Agent } from '@openai/agents';
import { run } from 'node:test';
import { Command } from 'commander';

export const agent = new Agent({ name: 'a' });
run({ files: [] });
await new Command().parseAsync([]);
class Runner {
  run(of: Agent) {
    return of.name;
  }
}
new Runner().run(agent);
