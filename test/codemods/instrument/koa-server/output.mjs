import Koa from 'koa'
import OpenAI from 'amplitude-ai/openai'
import { amplitudeMiddleware } from 'amplitude-ai/koa'
import { init } from 'amplitude-ai'

if (process.env.AMPLITUDE_AI_API_KEY) init()

const client = new OpenAI()
const app = new Koa()
app.use(amplitudeMiddleware({ userId: (ctx) => ctx.state.user?.id }))

app.use(async (ctx) => {
  const answer = await client.responses.create({ model: 'gpt-5-mini', input: ctx.query.q, user: ctx.state.user.id })
  ctx.body = answer.output_text
})

app.listen(3000)
