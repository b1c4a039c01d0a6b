const app = require('express')()

app.get('/health', (req, res) => res.send('ok'))
