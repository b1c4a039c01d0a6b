import { container } from 'tsyringe';
import { Service } from './service';
const service = container.resolve(Service);
service.client.chat.completions.create({});
