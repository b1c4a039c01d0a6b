import Anthropic from '@anthropic-ai/sdk';
import each from 'lodash/each';

export class Summaries {
  constructor() {
    this.claude = new Anthropic();
  }
  all(texts) {
    return texts.map(function (content) {
      return this.claude.messages.create({ model: 'm', messages: [{ role: 'user', content }] });
    }, this);
  }
  count(texts) {
    each(texts, this.countOne, this);
    each(
      texts,
      function (content) {
        this.claude.messages.stream({ model: 'm', messages: [{ role: 'user', content }] });
      },
      this,
    );
  }
}
