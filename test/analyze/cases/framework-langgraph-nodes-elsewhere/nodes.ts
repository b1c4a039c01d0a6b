import { ChatOpenAI } from '@langchain/openai';

const answer = (question: string) => new ChatOpenAI().invoke(question);
export const ask = async (state: { question: string }) => ({ answer: await answer(state.question) });
export const makeNode = (model: ChatOpenAI) => async (state: { question: string }) => model.invoke(state.question);
