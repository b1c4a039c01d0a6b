import { existsSync, readdirSync } from 'node:fs';
import type { Contract } from '../../src/providers/contract.ts';

const root = new URL('../../src/providers/', import.meta.url);
const ids = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/contract/index.ts`, root)))
  .map(({ name }) => name);

export interface Row {
  readonly id: string;
  readonly contract: Contract;
}

/** Every provider's contract, by the name of its folder. */
export const contracts: readonly Row[] = await Promise.all(
  ids.map(async (id) => {
    const module: { default: Contract } = await import(`../../src/providers/${id}/contract/index.ts`);
    return { id, contract: module.default };
  }),
);
