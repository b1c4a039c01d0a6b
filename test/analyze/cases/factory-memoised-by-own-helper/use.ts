import { db, llm } from './llm';
llm().messages.create({});
db().messages.create({});
