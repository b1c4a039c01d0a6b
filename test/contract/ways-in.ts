import type { AmplitudeAI } from '../../src/core/amplitude-ai.ts';
import { shared } from '../../src/core/shared-state.ts';
import { patch, unpatch } from '../../src/instrument/patch.ts';
import { trackedExports, trackedModule } from '../../src/instrument/tracked-exports.ts';
import { wrap } from '../../src/instrument/wrap.ts';
import { MockAmplitudeAI, type MockOptions } from '../../src/testing.ts';
import type { Major } from './majors.ts';

type Make<Client extends object> = (sdk: object) => Client;

/** One way in: gives a tracked client, made by `make` from the SDK's module or from ours in its place. */
export interface WayIn {
  readonly name: string;
  open<Client extends object>(major: Major, ai: AmplitudeAI, make: Make<Client>): Promise<Client>;
  close(): void;
}

const nothing = () => undefined;

function asDefault(ai: AmplitudeAI): void {
  shared.defaultInstance = ai;
}

export const waysIn: readonly WayIn[] = [
  {
    name: 'drop-in',
    open: async (major, ai, make) => {
      asDefault(ai);
      return make(trackedExports(major.module, major.provider));
    },
    close: nothing,
  },
  {
    name: 'CommonJS drop-in',
    open: async (major, ai, make) => {
      asDefault(ai);
      return make(trackedModule(major.module, major.provider));
    },
    close: nothing,
  },
  { name: 'wrap', open: async (major, ai, make) => wrap(make(major.module), { ai }), close: nothing },
  {
    name: 'patch',
    open: async (major, ai, make) => {
      const { id } = major.provider.facts;
      await patch({ ai, providers: [id], modules: { [id]: major.module } });
      return make(major.module);
    },
    close: unpatch,
  },
  {
    name: 'patch, drop-in and wrap together',
    open: async (major, ai, make) => {
      const { id } = major.provider.facts;
      asDefault(ai);
      await patch({ ai, providers: [id], modules: { [id]: major.module } });
      return wrap(make(trackedExports(major.module, major.provider)), { ai });
    },
    close: unpatch,
  },
];

export function newMock(options?: MockOptions): MockAmplitudeAI {
  return new MockAmplitudeAI(options);
}
