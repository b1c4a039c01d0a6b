import type { Poster } from './poster';

export class Model {
  constructor(private readonly poster: Poster) {}
  ask(body: unknown) {
    return this.poster.send('https://api.mistral.ai/v1/chat/completions', body);
  }
}
