'use strict'
const { init } = require('amplitude-ai')

init()
