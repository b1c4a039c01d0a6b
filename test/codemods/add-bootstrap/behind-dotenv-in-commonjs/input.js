require('dotenv').config();
const { start } = require('./start');

start();
