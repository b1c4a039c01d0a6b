'use strict'
const openlit = require('openlit')

openlit.init({ environment: 'dev' })
