import { planAnswer } from '../answer.ts';
import type { Route } from '../dialect.ts';
import { listOf, recordOf, stringOf } from '../json-view.ts';
import { anthropicErrorFrame } from './errors.ts';
import { message } from './message.ts';
import { messagesFrames } from './messages-frames.ts';
import { messagesQuestion } from './messages-question.ts';

/** Also takes `?beta=true`: the beta API answers in the same shapes. */
export const messagesRoute: Route = {
  method: 'POST',
  path: /^\/v1\/messages$/,
  answer(request, scenario, serial) {
    const body = recordOf(request.body);
    const missing = [
      ...(stringOf(body.model) ? [] : ['model']),
      ...(listOf(body.messages).length > 0 ? [] : ['messages']),
      ...(typeof body.max_tokens === 'number' ? [] : ['max_tokens']),
    ][0];
    if (missing) return { kind: 'error', error: { status: 400, message: `${missing}: Field required` } };
    const answer = planAnswer(messagesQuestion(body), scenario);
    if (body.stream !== true) return { kind: 'json', body: message(answer, serial) };
    return { kind: 'stream', frames: messagesFrames(answer, serial), errorFrame: anthropicErrorFrame };
  },
};
