const fetch = require('cross-fetch');

class Sender {
  constructor({ base = '' } = {}) {
    this.base = base;
  }
  async post(path, data) {
    const url = path.startsWith('http') ? path : this.base + path;
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(data) });
    return response.json();
  }
}
module.exports = Sender;
