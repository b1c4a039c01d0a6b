import { AmplitudeAIError } from '../core/errors.ts';
import type { ProviderFacts } from '../providers/facts.ts';
import { isMissing } from './missing-module.ts';

/** What `load` requires; when that is the SDK itself and it is missing, an error that says how to get it. */
export function peer<Module>(load: () => Module, facts: ProviderFacts | undefined): Module {
  try {
    return load();
  } catch (error) {
    if (!facts || !isMissing(error, facts.package.name)) throw error;
    const { name, range } = facts.package;
    throw new AmplitudeAIError(
      'PEER_MISSING',
      `amplitude-ai/${facts.dropin} stands in front of ${name}, which is not installed. Run: npm install '${name}@${range}'`,
      { cause: error },
    );
  }
}
