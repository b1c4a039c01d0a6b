/** Any function at all. */
// biome-ignore lint/suspicious/noExplicitAny: parameters are contravariant, so that `unknown` would admit no function that has any.
export type AnyFunction = (this: any, ...args: any[]) => any;
