import Koa from 'koa'
import OpenAI from 'openai'

const client = new OpenAI()
const app = new Koa()

app.use(async (ctx) => {
  const answer = await client.responses.create({ model: 'gpt-5-mini', input: ctx.query.q, user: ctx.state.user.id })
  ctx.body = answer.output_text
})

app.listen(3000)
