import { completeKey, guides } from './guides.ts';
import { promptNamed } from './prompts.ts';

function known(ref: Asked['ref'], argument: string): readonly string[] {
  if (ref.type === 'ref/prompt' && ref.name !== undefined) {
    return promptNamed(ref.name).arguments.find(({ name }) => name === argument)?.known ?? [];
  }
  return guides.find(({ uri, variable }) => ref.uri === `${uri}/{${variable}}` && variable === argument)?.keys ?? [];
}

interface Asked {
  readonly ref: { readonly type: string; readonly name?: string; readonly uri?: string };
  readonly argument: { readonly name: string; readonly value: string };
}

/** The answer to `completion/complete`. */
export function complete({ ref, argument }: Asked) {
  const values = completeKey(known(ref, argument.name), argument.value);
  return { completion: { values, total: values.length, hasMore: false } };
}
