import   OpenAI  ,  {  toFile  }
  from
    'openai'   ;

export const x = [ OpenAI,toFile ]
