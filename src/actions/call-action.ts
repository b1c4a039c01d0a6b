import type { z } from 'zod';
import type { Action, ActionContext, Json } from './action.ts';
import { ActionError } from './action-error.ts';
import { didYouMean } from './nearest.ts';

/** Input from outside, checked; every fault is named, with the argument that was most likely meant. */
export function checkInput(name: string, schema: z.ZodObject, given: unknown): Json {
  const input = schema.safeParse(given ?? {});
  if (input.success) return input.data;
  const known = Object.keys(schema.shape);
  const told = input.error.issues.map((issue) => explain(issue, given, known));
  throw new ActionError('INVALID_ARGUMENT', `${name} was called with arguments that it does not take.`, told.join(' '));
}

/** Runs an action on input from outside. */
export async function callAction(action: Action, given: unknown, context: ActionContext): Promise<Json> {
  return action.run(checkInput(action.name, action.input, given), context);
}

function explain(issue: z.core.$ZodIssue, given: unknown, known: readonly string[]): string {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `Unknown argument ${JSON.stringify(key)}. ${didYouMean(key, known)}`).join(' ');
  }
  const path = issue.path.join('.');
  const received = JSON.stringify(valueAt(given, issue.path))?.slice(0, 80) ?? 'nothing';
  if (issue.code === 'invalid_value') {
    return `Unknown ${path} ${received}. ${didYouMean(received, issue.values.map(String))}`;
  }
  return path ? `${path} was ${received}: ${issue.message}.` : `${issue.message}.`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}
