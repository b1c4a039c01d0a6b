import { Annotation, START, StateGraph } from '@langchain/langgraph';
import { double, keep } from './nodes';

const State = Annotation.Root({ value: Annotation<number> });
const inner = new StateGraph(State).addNode('double', double).addEdge(START, 'double').compile();
await inner.invoke({ value: 1 });
const outer = new StateGraph(State).addNode('inner', async (state) => inner.invoke(state)).addNode('keep', keep).compile();
await outer.stream({ value: 1 });
