import { HttpClient } from '@angular/common/http';

export class ChatService {
  constructor(private readonly http: HttpClient) {}
  ask(body: object) {
    return this.http.post('https://api.mistral.ai/v1/chat/completions', body);
  }
  models() {
    return this.http.get('https://api.mistral.ai/v1/models');
  }
}
