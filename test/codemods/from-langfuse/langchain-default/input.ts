import CallbackHandler from 'langfuse-langchain'

export const handler = new CallbackHandler()
