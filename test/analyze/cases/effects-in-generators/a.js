import { Effect } from "effect";
const live = Effect.gen(function* () {
  let made = null;
  const client = () => (made ??= import("@anthropic-ai/sdk").then(({ default: Anthropic }) => new Anthropic({})));
  return {
    complete: (request) =>
      Effect.gen(function* () {
        const claude = yield* Effect.promise(() => client());
        return yield* Effect.tryPromise({ try: () => claude.messages.create(request), catch: (error) => error });
      }),
  };
});
