import OpenAI from 'openai';

export @logged class Service {
  @cached accessor client = new OpenAI();
  @bound async ask() {}
}
function logged(value: unknown) {}
function cached(value: unknown) {}
function bound(value: unknown) {}
