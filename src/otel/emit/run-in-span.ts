import { types } from 'node:util';
import { context, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { failureOf } from '../../core/failure.ts';
import { guard } from '../../core/guard.ts';

/** Runs work in a span that ends with it. A failure is told by its kind: its text may be anybody's words. */
export function runInSpan<T>(span: Span, work: () => T): T {
  const end = (failure?: { readonly error: unknown }) => void guard('ending a span', endSpan, span, failure);
  let result: T;
  try {
    result = context.with(trace.setSpan(context.active(), span), work);
  } catch (error) {
    end({ error });
    throw error;
  }
  // Other promises (query builders, SDKs) may do their work only when asked, and have more to give than a value.
  if (!types.isPromise(result) || Object.getPrototypeOf(result) !== Promise.prototype) {
    end();
    return result;
  }
  const watched = result.then(
    (value) => {
      end();
      return value;
    },
    (error: unknown) => {
      end({ error });
      throw error;
    },
  );
  return watched as T; // A plain promise of the same value.
}

function endSpan(span: Span, failure?: { readonly error: unknown }): void {
  if (failure) {
    span.setAttribute('error.type', failureOf(failure.error).type);
    span.setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
}
