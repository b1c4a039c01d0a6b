import type { Query, SDKMessage } from '@anthropic-ai/claude-agent-sdk';
import { guard } from '../../core/guard.ts';
import type { Run } from './run.ts';

/** Reads along with the app, on the generator that the SDK hands out, which stays itself. */
export function observeMessages(query: Query, run: Run, isExtra: (message: SDKMessage) => boolean): void {
  const messages = query[Symbol.asyncIterator]();
  const end = (error?: { thrown: unknown }) => guard('ending a run', () => run.end(error));
  const { next, return: leave, throw: fail } = messages;
  messages.next = async (...args) => {
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
  };
  messages.return = async (...args) => {
    end();
    return Reflect.apply(leave, messages, args);
  };
  messages.throw = async (...args) => {
    end({ thrown: args[0] });
    return Reflect.apply(fail, messages, args);
  };
  const { close } = query;
  query.close = () => {
    end();
    close.call(query);
  };
}
