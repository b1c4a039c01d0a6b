interface Agent {
  generate(options: object): Promise<void>;
}
export const run = (agent: Agent) => agent.generate({ prompt: 'a page' });
