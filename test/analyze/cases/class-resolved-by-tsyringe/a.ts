import { container, inject, injectable } from 'tsyringe';
import OpenAI from 'openai';
container.registerInstance(OpenAI, new OpenAI());
container.register<OpenAI>('client', { useValue: new OpenAI() });
@injectable()
export class Service {
  constructor(private openai: OpenAI, @inject('client') private other: OpenAI) {}
  run() {
    this.openai.responses.create({});
    this.other.responses.create({});
  }
}
container.resolve(OpenAI).chat.completions.create({});
container.resolve<OpenAI>('client').embeddings.create({});
container.resolve(Service).run();
