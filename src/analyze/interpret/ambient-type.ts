import { allDetected } from '../../detected/all-detected.ts';
import { isAmbient, madeBy } from '../project/sdk-row.ts';
import type { SdkMember } from './value.ts';

/** A type that the environment declares and nothing imports; `null` for every other name. */
export function ambientType(name: string): SdkMember | null {
  const row = allDetected.find((each) => isAmbient(each, name));
  if (!row) return null;
  const made = { node: null, how: `typed ${name}`, trust: 'high', importedIn: null } as const;
  return { kind: 'sdk-member', row, path: madeBy(row, name, true), via: null, made };
}
