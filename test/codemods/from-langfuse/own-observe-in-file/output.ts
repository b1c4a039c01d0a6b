import { observe as amplitudeObserve } from 'amplitude-ai';

export function observe(target: Element) {
  return new MutationObserver(() => undefined).observe(target);
}

export const load = amplitudeObserve(async (id: string) => id, { name: 'load' });
