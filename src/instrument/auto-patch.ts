import { autoPatchVariable, isOn } from '../core/config.ts';
import { patch } from './patch.ts';

/** What the register hook does: patches, unless the environment says no, so that a deployment can switch it off. */
export async function autoPatch(env: Readonly<Record<string, string | undefined>> = process.env): Promise<string[]> {
  const said = env[autoPatchVariable];
  return said === undefined || isOn(said) ? patch() : [];
}
