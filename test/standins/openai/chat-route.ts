import { planAnswer } from '../answer.ts';
import type { Route } from '../dialect.ts';
import { listOf, recordOf, stringOf } from '../json-view.ts';
import { apiPath } from './api-path.ts';
import { chatCompletion } from './chat-completion.ts';
import { chatFrames } from './chat-frames.ts';
import { chatQuestion } from './chat-question.ts';
import { chatErrorFrame } from './errors.ts';

export const chatRoute: Route = {
  method: 'POST',
  path: apiPath('chat/completions'),
  answer(request, scenario, serial) {
    const body = recordOf(request.body);
    const missing = !stringOf(body.model) ? 'model' : listOf(body.messages).length === 0 ? 'messages' : undefined;
    if (missing) {
      return { kind: 'error', error: { status: 400, message: `Missing required parameter: '${missing}'.` } };
    }
    const answer = planAnswer(chatQuestion(body), scenario);
    if (body.stream !== true) return { kind: 'json', body: chatCompletion(answer, serial) };
    const includeUsage = recordOf(body.stream_options).include_usage === true;
    return { kind: 'stream', frames: chatFrames(answer, serial, includeUsage), errorFrame: chatErrorFrame };
  },
};
