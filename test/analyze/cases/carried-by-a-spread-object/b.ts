export class Worker {
  compiled;
  constructor(parameters) {
    this.compiled = parameters.compiled;
  }
  async work(id, messages) {
    const runnable = await this.compiled.runnable(id);
    return runnable.invoke({ messages });
  }
}
