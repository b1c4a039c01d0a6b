import { Annotation, StateGraph } from '@langchain/langgraph';
import { ChatOpenAI } from '@langchain/openai';
import { load } from 'some-package';
import { ask, makeNode } from './nodes';

const State = Annotation.Root({ question: Annotation<string> });
await new StateGraph(State).addNode('ask', ask).compile().invoke({ question: 'a' });
await new StateGraph(State).addNode('made', makeNode(new ChatOpenAI())).compile().invoke({ question: 'b' });
await new StateGraph(State).addNode('loaded', load()).compile().invoke({ question: 'c' });
