import type { Action } from '../../src/actions/action.ts';
import { callAction } from '../../src/actions/call-action.ts';

/** Runs an action as an edge would, and holds its answer to the schema that it declares. */
export async function call(action: Action, input: unknown, root = '/nowhere'): Promise<Record<string, unknown>> {
  const output = await callAction(action, input, { root: async () => root });
  action.output.strict().parse(output);
  if (action.render(output).trim() === '') throw new Error(`${action.name} rendered nothing.`);
  return output;
}
