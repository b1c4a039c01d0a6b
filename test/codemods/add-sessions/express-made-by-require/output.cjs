const app = require('express')()
const { amplitudeMiddleware } = require('amplitude-ai/express')
app.use(amplitudeMiddleware())

app.get('/health', (req, res) => res.send('ok'))
