import { planAnswer } from '../answer.ts';
import type { Route } from '../dialect.ts';
import { recordOf, stringOf } from '../json-view.ts';
import type { SseFrame } from '../reply.ts';
import type { ScenarioError } from '../scenario.ts';
import { apiPath } from './api-path.ts';
import { openaiError } from './errors.ts';
import { openResponse, outputItems, settledResponse } from './response-object.ts';
import { responsesFrames } from './responses-frames.ts';
import { responsesQuestion } from './responses-question.ts';

export const responsesRoute: Route = {
  method: 'POST',
  path: apiPath('responses'),
  answer(request, scenario, serial) {
    const body = recordOf(request.body);
    const missing = !stringOf(body.model) ? 'model' : body.input === undefined ? 'input' : undefined;
    if (missing) {
      return { kind: 'error', error: { status: 400, message: `Missing required parameter: '${missing}'.` } };
    }
    const answer = planAnswer(responsesQuestion(body), scenario);
    if (body.stream === true) {
      return { kind: 'stream', frames: responsesFrames(body, answer, serial), errorFrame: responsesErrorFrame };
    }
    const open = openResponse(body, answer, serial);
    return { kind: 'json', body: settledResponse(open, answer, outputItems(answer, serial)) };
  },
};

function responsesErrorFrame(error: ScenarioError): SseFrame {
  const { message, code, param } = openaiError(error);
  return { event: 'error', data: { type: 'error', sequence_number: 0, code, message, param } };
}
