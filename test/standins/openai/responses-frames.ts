import type { Answer } from '../answer.ts';
import type { JsonRecord } from '../json-view.ts';
import type { SseFrame } from '../reply.ts';
import { splitText } from '../split-text.ts';
import { type OutputItem, openResponse, outputItems, settledResponse } from './response-object.ts';

type NumberedFrame = (type: string, fields: JsonRecord, isDelta?: boolean) => SseFrame;

const lastEvent = { complete: 'response.completed', length: 'response.incomplete', failed: 'response.failed' } as const;

/** The event sequence of a streamed response: each item is added, filled piece by piece, and declared done. */
export function* responsesFrames(body: JsonRecord, answer: Answer, serial: number): Generator<SseFrame> {
  let sequence = 0;
  const frame: NumberedFrame = (type, fields, isDelta = false) => ({
    event: type,
    data: { type, sequence_number: sequence++, ...fields },
    isDelta,
  });
  const open = openResponse(body, answer, serial);
  const items = outputItems(answer, serial);
  yield frame('response.created', { response: open });
  yield frame('response.in_progress', { response: open });
  for (const [index, item] of items.entries()) {
    yield frame('response.output_item.added', { output_index: index, item: emptied(item) });
    yield* filling(frame, item, index, answer.chunks);
    yield frame('response.output_item.done', { output_index: index, item });
  }
  yield frame(lastEvent[answer.finish], { response: settledResponse(open, answer, items) });
}

function emptied(item: OutputItem): OutputItem {
  switch (item.type) {
    case 'reasoning':
      return { ...item, summary: [] };
    case 'message':
      return { ...item, status: 'in_progress', content: [] };
    case 'function_call':
      return { ...item, status: 'in_progress', arguments: '' };
  }
}

function* filling(frame: NumberedFrame, item: OutputItem, index: number, chunks?: number): Generator<SseFrame> {
  const at = { item_id: item.id, output_index: index };
  if (item.type === 'reasoning') {
    for (const [part, { text }] of item.summary.entries()) {
      const where = { ...at, summary_index: part };
      yield frame('response.reasoning_summary_part.added', { ...where, part: { type: 'summary_text', text: '' } });
      for (const delta of splitText(text, chunks)) {
        yield frame('response.reasoning_summary_text.delta', { ...where, delta }, true);
      }
      yield frame('response.reasoning_summary_text.done', { ...where, text });
      yield frame('response.reasoning_summary_part.done', { ...where, part: { type: 'summary_text', text } });
    }
  }
  if (item.type === 'message') {
    for (const [part, content] of item.content.entries()) {
      if (content.type !== 'output_text') continue;
      const where = { ...at, content_index: part };
      yield frame('response.content_part.added', { ...where, part: { ...content, text: '' } });
      for (const delta of splitText(content.text, chunks)) {
        yield frame('response.output_text.delta', { ...where, delta, logprobs: [] }, true);
      }
      yield frame('response.output_text.done', { ...where, text: content.text, logprobs: [] });
      yield frame('response.content_part.done', { ...where, part: content });
    }
  }
  if (item.type === 'function_call') {
    // The empty piece is what vendors really send; a reader must not end the arguments at it.
    for (const delta of ['', ...splitText(item.arguments, chunks ?? 3)]) {
      yield frame('response.function_call_arguments.delta', { ...at, delta }, true);
    }
    yield frame('response.function_call_arguments.done', { ...at, name: item.name, arguments: item.arguments });
  }
}
