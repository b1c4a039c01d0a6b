import type { FrameworkOptions } from '../framework-options.ts';

export interface AmplitudeCallbackOptions extends FrameworkOptions {
  /**
   * Which chain, graph and runnable runs become `[Agent] Span` events. `named`: those at the root, those that carry a
   * name of their own (nodes of a graph, `runName`) and agents. Hidden ones are left out but for `all`. Default: `named`.
   */
  chains?: 'named' | 'all' | 'none' | undefined;
}
