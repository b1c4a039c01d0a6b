import { temporaryProject } from '../temporary-project.ts';
import { installSmall } from './installed.ts';

/** A project on disk with a small `openai` installed, where a client goes through a type that only a checker can follow. */
export function typedProject(files: Readonly<Record<string, string>>): string {
  const root = temporaryProject({ 'pool.ts': pool, ...files });
  installSmall(root);
  return root;
}

export const pool = `export interface Pool {
  lease<T>(type: new (...given: never[]) => T): T;
}
`;

export const pooledCall = `import OpenAI from 'openai';
import type { Pool } from './pool';
export const ask = (pool: Pool) => pool.lease(OpenAI).chat.completions.create({ model: 'm', messages: [] });
`;
