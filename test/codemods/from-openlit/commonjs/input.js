const { Openlit } = require('openlit');

Openlit.init({ applicationName: 'worker' });
module.exports = {};
