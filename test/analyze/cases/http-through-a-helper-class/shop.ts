import { Orders } from './orders';

export class Shop {
  private readonly orders = new Orders();
  buy(body: unknown) {
    console.log('https://api.mistral.ai/v1/chat/completions');
    return this.orders.place('https://shop.example.com/orders', body);
  }
}
