import type { Query, SDKMessage } from '@anthropic-ai/claude-agent-sdk';
import { guard } from '../../core/guard.ts';
import type { Run } from './run.ts';

/** Reads along with the app, on the generator that the SDK hands out, which stays itself. */
export function observeMessages(query: Query, run: Run, isExtra: (message: SDKMessage) => boolean): void {
  const messages = query[Symbol.asyncIterator]();
  const end = (error?: { thrown: unknown }) => guard('ending a run', () => run.end(error));
  const { next, return: leave, throw: fail } = messages;
  const inTurn = oneByOne();
  messages.next = (...args) =>
    inTurn(async () => {
      for (;;) {
        const step = await Reflect.apply(next, messages, args).catch((thrown: unknown) => {
          end({ thrown });
          throw thrown;
        });
        if (step.done) {
          end();
          return step;
        }
        guard('reading a message', () => run.read(step.value));
        if (!isExtra(step.value)) return step;
      }
    });
  messages.return = (...args) =>
    inTurn(async () => {
      end();
      return Reflect.apply(leave, messages, args);
    });
  messages.throw = (...args) =>
    inTurn(async () => {
      end({ thrown: args[0] });
      return Reflect.apply(fail, messages, args);
    });
  const { close } = query;
  query.close = () => {
    end();
    close.call(query);
  };
}

/**
 * A generator answers in the order of its calls. One that has to ask again for a message that it keeps back would come
 * behind a call that was made meanwhile, so that calls wait for each other here as they do in the generator.
 */
function oneByOne() {
  let last: Promise<unknown> | undefined;
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last ? last.then(work, work) : work();
    last = turn;
    const done = () => {
      if (last === turn) last = undefined;
    };
    turn.then(done, done);
    return turn;
  };
}
