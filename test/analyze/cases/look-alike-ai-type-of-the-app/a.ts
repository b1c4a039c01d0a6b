interface Ai {
  run(name: string): string;
}
export interface Env {
  AI: Ai;
}
export const start = (env: Env) => env.AI.run('job');
