import   OpenAI  ,  {  toFile  }
  from
    'amplitude-ai/openai'   ;

export const x = [ OpenAI,toFile ]
