import OpenAI from 'openai';

export class Assistant {
  constructor() {
    this.client = new OpenAI();
  }
  stream(model) {
    const pieces = async function* () {
      yield await this.client.responses.create({ model });
    };
    return { model, pieces: pieces.bind(this)() };
  }
  once(input) {
    async function embed() {
      return this.client.embeddings.create({ model: 'm', input });
    }
    return embed.call(this);
  }
  later(messages) {
    function ask(model) {
      return this.client.chat.completions.create({ model, messages });
    }
    return () => ask.apply(this, ['m']);
  }
  now() {
    return function () {
      return this.client.images.generate({ prompt: 'p' });
    }.bind(this);
  }
}
