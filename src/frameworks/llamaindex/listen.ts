import type { LlamaIndexEventMaps } from '@llamaindex/core/global';
import type { FrameworkOptions } from '../framework-options.ts';
import { ModelEvents } from './model-events.ts';
import type { Told } from './read-model.ts';
import { StepEvents } from './step-events.ts';
import { ToolEvents } from './tool-events.ts';

type On = <Name extends keyof LlamaIndexEventMaps>(name: Name, handle: (event: Told<Name>) => void) => void;

/** Which event of the framework goes where. Those of splitting documents are no part of a conversation. */
export function listen(options: FrameworkOptions, on: On): void {
  const models = new ModelEvents(options);
  const tools = new ToolEvents(options);
  const steps = new StepEvents(options);
  on('llm-start', ({ detail, reason }) => models.start(detail, reason));
  on('llm-stream', ({ detail }) => models.piece(detail));
  on('llm-end', ({ detail }) => models.end(detail));
  on('llm-tool-call', ({ detail }) => tools.start(detail));
  on('llm-tool-result', ({ detail }) => tools.end(detail));
  on('query-start', ({ detail, reason }) => steps.start('query', detail.id, { query: detail.query }, reason));
  on('query-end', ({ detail, reason }) => steps.end(detail.id, { response: String(detail.response) }, reason));
  on('retrieve-start', ({ detail, reason }) => steps.start('retrieve', detail.id, { query: detail.query }, reason));
  on('retrieve-end', ({ detail, reason }) => steps.end(detail.id, { nodes: detail.nodes.map(nodeOf) }, reason));
  on('synthesize-start', ({ detail, reason }) =>
    steps.start('synthesize', detail.id, { query: detail.query.query }, reason),
  );
  on('synthesize-end', ({ detail, reason }) => steps.end(detail.id, { response: String(detail.response) }, reason));
  // Every step of an agent has a start, its last one an end.
  on('agent-start', ({ detail: { startStep }, reason }) => {
    if (startStep.prevStep === null) steps.start('agent', startStep.id, undefined, reason);
  });
  on('agent-end', ({ detail: { endStep }, reason }) => steps.end(firstOf(endStep).id, undefined, reason));
}

interface Step {
  readonly id: string;
  readonly prevStep: Step | null;
}

function firstOf(step: Step): Step {
  let first = step;
  while (first.prevStep) first = first.prevStep;
  return first;
}

/** Embeddings, which nodes carry too, are of no use to a reader. */
function nodeOf({ node, score }: LlamaIndexEventMaps['retrieve-end']['nodes'][number]) {
  return { id: node.id_, score, text: 'text' in node ? node.text : undefined, metadata: node.metadata };
}
