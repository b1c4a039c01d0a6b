import type { AnyExportedSpan } from '@mastra/core/observability';

/** Spans that are steps of a run. The others are parts of a request, or are told as a call. */
const steps: ReadonlySet<string> = new Set([
  'agent_run',
  'generic',
  'scorer_run',
  'workflow_run',
  'workflow_step',
  'workflow_conditional',
  'workflow_parallel',
  'workflow_loop',
  'rag_ingestion',
  'rag_embedding',
  'rag_vector_operation',
  'rag_action',
  'graph_action',
]);

export const isStep = ({ type, isInternal }: AnyExportedSpan) => !isInternal && steps.has(type);

/** `agent run: 'analyst'` and so on: the kind of work, and whose. */
export function nameOf({ type, name, entityId }: AnyExportedSpan): string {
  return type === 'agent_run' && entityId !== undefined ? `agent ${entityId}` : name.replaceAll("'", '');
}
