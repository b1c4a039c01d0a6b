import type { OperationReader } from '../provider.ts';
import { modelOf } from './content.ts';

/** What the methods that make or change pictures and films have in common: a prompt, at one of two places. */
interface Params {
  readonly model: string;
  readonly prompt?: string;
  readonly source?: { readonly prompt?: string };
}

/** Pictures are never part of an event, neither those that are given nor those that are made. */
export const imagesReader: OperationReader<Params, unknown, never> = {
  kind: 'span',
  request: ({ model, prompt, source }) => ({
    model: modelOf(model),
    userText: prompt ?? source?.prompt,
    isStreaming: false,
  }),
  response: () => ({}),
};
