import OpenAI from "openai"
import React from 'react'

export default async function Page() {
  const answer = await new OpenAI().models.list()
  return <p title='models'>{answer.data.length} isn't openai {/* models */}</p>
}
